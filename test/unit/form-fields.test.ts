import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  builtIn,
  checkFields,
  fieldCodes,
  normalizeAnswer,
  topicFields,
  type Field,
  type FieldType,
  type Values,
} from '../../src/form/message.js';

const today = '2030-06-15';

/** What is wrong with one answer to one field. */
function codeOf(field: Field, value: string | boolean | undefined): string | undefined {
  return checkFields([field], value === undefined ? {} : { [field.name]: value }, today)[0]?.code;
}

describe('an answer that is there or not', () => {
  const text: Field = { name: 'office', type: 'text', required: true };
  it.each([
    ['no answer', undefined],
    ['an empty one', ''],
    ['only spaces and line breaks', ' \n\t\u00A0 '],
    ['nothing that can be seen', ' \u200b\u202e\u00ad\ufeff\u3164\u2800 '],
    ['a box without a tick', false],
  ])('%s is missing where it must be given, and fine where not', (_, value) => {
    expect(codeOf(text, value)).toBe('missing');
    expect(codeOf({ ...text, required: false }, value)).toBeUndefined();
  });

  it('a tick answers a box', () => {
    expect(codeOf({ ...builtIn.consent, required: true }, true)).toBeUndefined();
  });
});

describe('how long an answer may be', () => {
  it.each([
    [builtIn.name, 200],
    [builtIn.message, 5000],
    [{ name: 'office', type: 'text' } as const, 500],
    [{ name: 'history', type: 'textarea' } as const, 5000],
    [{ name: 'office', type: 'textarea', maxLength: 7 } as const, 7],
  ])('%o takes %i characters', (field, most) => {
    expect(codeOf(field, 'x'.repeat(most))).toBeUndefined();
    expect(codeOf(field, ` ${'x'.repeat(most)} `), 'spaces around it do not count').toBeUndefined();
    expect(checkFields([field], { [field.name]: 'x'.repeat(most + 1) }, today)).toEqual([
      { field: field.name, code: 'long', maxLength: most },
    ]);
  });
});

describe('an email address', () => {
  it.each([
    'ana@example.com',
    ' ana@example.com ',
    'ana+clinic@sub.example.co.uk',
    'ana@пример.рф',
    'Ana <ana@example.com>,',
    "o'hara@example.ie",
  ])('%s is one', (value) => expect(codeOf(builtIn.email, value)).toBeUndefined());
  it.each([
    'ana',
    'ana@',
    '@example.com',
    'ana@example',
    'ana@example.',
    'a b@example.com',
    'a@b@example.com',
    'ана@пример.рф',
  ])('%s is none', (value) => expect(codeOf(builtIn.email, value)).toBe('email'));
  it('every address of the standard is taken', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        expect(codeOf(builtIn.email, address)).toBeUndefined();
      }),
    );
  });
});

describe('a phone number', () => {
  it.each(['555 0123', '+44 (0)1632 960001', '555.0123 ext. 4', '٠١٢٣٤٥', '112'])('%s is one', (value) =>
    expect(codeOf(builtIn.phone, value)).toBeUndefined(),
  );
  it.each(['call me', '-', '+'])('%s is none', (value) => expect(codeOf(builtIn.phone, value)).toBe('phone'));
});

describe('an answer as it is used', () => {
  it.each([
    ['email', ' \u202a<Ana@EXAMPLE.com>\u202c, ', 'Ana@example.com'],
    ['email', 'ana at example.com ', 'ana at example.com'],
    ['tel', '\u202d+44\u00a01632\u200b 960 001\u202c ', '+44 1632 960 001'],
    ['tel', '555 0123 <ext. 4>', '555 0123 <ext. 4>'],
    ['text', ' \u200b\ufeff ', ''],
    ['textarea', '\u2800\n\u200b', ''],
    [undefined, '\u00ad', ''],
  ] as const)('%s: %j is %j', (type, text, used) => expect(normalizeAnswer(type, text)).toBe(used));

  it.each(['text', 'textarea', undefined] as const)('%s: what is written in words stays, with its marks', (type) => {
    for (const text of ['می\u200cخواهم', '👩\u200d⚕️ \u2067عربي\u2069', ' <a@b> '])
      expect(normalizeAnswer(type, text)).toBe(text);
  });

  it('is the same when it is looked at again', { timeout: 60_000 }, () => {
    const types: FieldType[] = ['text', 'email', 'tel', 'textarea'];
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.string({ unit: 'binary' }), (type, text) => {
        const used = normalizeAnswer(type, text);
        expect(normalizeAnswer(type, used)).toBe(used);
        expect(codeOf({ name: 'x', type }, used)).toBe(codeOf({ name: 'x', type }, text));
      }),
    );
  });
});

describe('a date', () => {
  const field = builtIn.preferredDate;
  it.each([
    ['2030-06-15', undefined],
    ['2030-06-16', undefined],
    ['2032-02-29', undefined],
    ['2030-06-14', 'past'],
    ['1999-12-31', 'past'],
    ['2031-02-29', 'date'],
    ['2031-02-30', 'date'],
    ['2031-13-01', 'date'],
    ['2031-00-10', 'date'],
    ['15/06/2031', 'date'],
    ['2031-6-15', 'date'],
    ['tomorrow', 'date'],
    ['+012031-01-01', 'date'],
    ['2031-06-15T10:00', 'date'],
  ])('%s: %s', (value, code) => expect(codeOf(field, value)).toBe(code));

  it('every real day is fine from today on, and past before', () => {
    const day = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(codeOf(field, iso)).toBe(iso < today ? 'past' : undefined);
      }),
    );
  });
});

describe('a choice', () => {
  it.each(['select', 'radio'] as const)('a %s takes its options and nothing else', (type) => {
    const field: Field = { name: 'insurer', type, options: ['public', 'private'] };
    expect(codeOf(field, 'public')).toBeUndefined();
    expect(codeOf(field, 'Public')).toBe('choice');
    expect(codeOf(field, 'other')).toBe('choice');
    expect(codeOf(field, '')).toBeUndefined();
  });
});

describe('any fields with any answers', () => {
  const types: FieldType[] = ['text', 'email', 'tel', 'date', 'select', 'radio', 'checkbox', 'textarea'];
  const field: fc.Arbitrary<Field> = fc.record(
    {
      name: fc.string(),
      type: fc.constantFrom(...types),
      required: fc.boolean(),
      maxLength: fc.nat(50),
      options: fc.array(fc.string()),
    },
    { requiredKeys: ['name', 'type'] },
  );
  const fields = fc.uniqueArray(field, { selector: ({ name }) => name, maxLength: 8 });
  const answer = fc.oneof(fc.string({ unit: 'grapheme' }), fc.boolean(), fc.constant(' '));
  const anything = fields.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.array(answer, { minLength: list.length, maxLength: list.length }).map((answers) => {
        const values: Values = Object.create(null);
        for (const [index, { name }] of list.entries()) values[name] = answers[index]!;
        return values;
      }),
    ),
  );

  it('never throw; each field has one known error at most, in the order of the fields', () => {
    fc.assert(
      fc.property(anything, ([list, values]) => {
        const errors = checkFields(list, values, today);
        const names = list.map(({ name }) => name);
        const places = errors.map((error) => names.indexOf(error.field));
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        expect(places).not.toContain(-1);
        for (const { code } of errors) expect(fieldCodes).toContain(code);
      }),
    );
  });

  it('what is left empty is only ever missing, and only where it must be given', () => {
    fc.assert(
      fc.property(fields, (list) => {
        const errors = checkFields(list, {}, today);
        // A name such as "toString" is not an answer.
        const required = list.filter((it) => it.required && !(it.name in {})).map((it) => it.name);
        expect(errors.filter((error) => !(error.field in {}))).toEqual(
          required.map((name) => ({ field: name, code: 'missing' })),
        );
      }),
    );
  });
});

describe('the fields of a topic', () => {
  it('an appointment asks for a day and a time of day, a question for neither', () => {
    expect(topicFields('appointment').shown).toEqual(expect.arrayContaining(['preferredDate', 'preferredTime']));
    expect(topicFields('question').shown).not.toEqual(expect.arrayContaining(['preferredDate']));
    expect(topicFields('billing')).toEqual(topicFields('question'));
  });

  it.each(['question', 'appointment'])(
    '%s: only what is asked for has to be answered, and never the phone',
    (topic) => {
      const { shown, required } = topicFields(topic);
      expect(shown).toEqual(expect.arrayContaining(required));
      expect(required).not.toContain('phone');
    },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/form/message.js';
import { SubmissionKeys, toFormData, toMessage, type Content } from '../../src/form/submission.js';

const content: Content = { topic: 'question', values: { name: 'Ana', message: 'How long?' } };
const signals = { honeypot: false, seconds: 12 };

describe('the key of a message', () => {
  it('is the same for the same content', () => {
    const keys = new SubmissionKeys();
    const key = keys.keyFor(content);
    expect(keys.keyFor(content)).toBe(key);
    expect(keys.keyFor(structuredClone(content))).toBe(key);
  });

  it.each<[string, Content]>([
    ['another topic', { ...content, topic: 'appointment' }],
    ['another answer', { ...content, values: { ...content.values, message: 'How long? ' } }],
    ['one more answer', { ...content, values: { ...content.values, phone: '555' } }],
    ['an agreement', { ...content, consentVersion: '1' }],
  ])('is a new one for %s', (_, other) => {
    const keys = new SubmissionKeys();
    expect(keys.keyFor(content)).not.toBe(keys.keyFor(other));
  });

  it('is a new one once the message was stored, though the words are the same', () => {
    const keys = new SubmissionKeys();
    const first = keys.keyFor(content);
    keys.forget();
    expect(keys.keyFor(content)).not.toBe(first);
  });

  it('is not the same in two forms, and says nothing of the content', () => {
    const made = Array.from({ length: 200 }, () => new SubmissionKeys().keyFor(content));
    expect(new Set(made).size).toBe(200);
    for (const key of made) expect(key).toMatch(/^[\da-f]{32}$/);
  });
});

describe('the body of a message', () => {
  it('has the answers by name beside topic, key and signals', () => {
    expect(toMessage('key', content, signals, undefined)).toEqual({
      name: 'Ana',
      message: 'How long?',
      topic: 'question',
      submissionId: 'key',
      signals,
    });
  });

  it('leaves out what was left empty, and keeps a tick, an agreement and the answer to a sum', () => {
    const values = { name: 'Ana', phone: '', newsletter: false, consent: true, zero: '0' };
    const challenge = { token: 'opaque', answer: '25' };
    expect(toMessage('key', { topic: 'question', values, consentVersion: '1' }, signals, challenge)).toEqual({
      name: 'Ana',
      consent: true,
      zero: '0',
      topic: 'question',
      consentVersion: '1',
      submissionId: 'key',
      signals,
      challenge,
    });
  });

  it('no answer takes the place of what the wire needs', () => {
    const values = { topic: 'x', submissionId: 'x', signals: 'x' };
    expect(toMessage('key', { topic: 'question', values }, signals, undefined)).toEqual({
      topic: 'question',
      submissionId: 'key',
      signals,
    });
  });
});

describe('the body as an HTML form sends it', () => {
  it('has nested parts under dotted names, and ticks as "true"', () => {
    const message: Message = {
      name: 'Ana & Co',
      consent: true,
      topic: 'question',
      submissionId: 'key',
      signals,
      challenge: { token: 'a=b', answer: '25' },
    };
    expect(toFormData(message, new URLSearchParams()).toString()).toBe(
      'name=Ana+%26+Co&consent=true&topic=question&submissionId=key&signals.honeypot=false&signals.seconds=12' +
        '&challenge.token=a%3Db&challenge.answer=25',
    );
  });

  it('brings any answer over unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const message = toMessage('key', { topic: 'question', values: { message: text } }, signals, undefined);
        expect(toFormData(message, new URLSearchParams()).get('message')).toBe(text);
      }),
    );
  });
});

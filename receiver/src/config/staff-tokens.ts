import { weaknessOf } from './environment.js';

const name = 'RECEIVER_STAFF_TOKEN (environment)';
const example = '"clinic:…,other:…"';

/**
 * Reads the tokens of staff's programs: `form:token`, one for each form, separated by commas or spaces. A token alone will do where there
 * is one form.
 */
export function readStaffTokens(
  value: string | undefined,
  forms: readonly string[],
  problems: string[],
): Map<string, string> {
  const tokens = new Map<string, string>();
  for (const entry of (value ?? '').split(/[\s,]+/).filter(Boolean)) {
    const [, named, token = entry] = /^([^:]*):(.*)$/.exec(entry) ?? [];
    const form = named ?? forms[0] ?? '';
    const weakness = weaknessOf(token);
    if (named === undefined && forms.length > 1) {
      problems.push(`${name}: each form needs a token of its own; write ${example}.`);
    } else if (!forms.includes(form)) {
      problems.push(`${name}: there is no form "${form}".`);
    } else if (tokens.has(form)) {
      problems.push(`${name}: the form "${form}" has two tokens.`);
    } else if ([...tokens.values()].includes(token)) {
      problems.push(`${name}: the form "${form}" has the token of another form.`);
    } else if (weakness) {
      problems.push(`${name}: the token of the form "${form}" ${weakness}`);
    }
    tokens.set(form, token);
  }
  return tokens;
}

/** Lines about the source of a text: “Reviewed by …”, “Last updated: 3 March 2031”. */
import type { Provenance } from 'clinic-widgets';

type Key = Exclude<keyof Provenance, 'sources'>;

const LABELS: readonly [Key, RegExp][] = [
  ['nextReview', /^(?:next review(?: due| date)?|review due|pr[óo]xima revisi[óo]n)\b\s*(?:on|el|:|–|-)?\s*/i],
  [
    'lastReviewed',
    /^(?:(?:this )?(?:page|content|information)?\s*(?:was )?last (?:medically )?(?:reviewed|updated|review)|(?:date of )?review date|reviewed on|stand|zuletzt (?:geprüft|aktualisiert)|dernière mise à jour|mis à jour le|relu le|ultimo aggiornamento|última atualização|laatst (?:bijgewerkt|herzien)|[úu]ltima (?:revisi[óo]n|actualizaci[óo]n)|fecha de revisi[óo]n|revisado el)\b\s*(?:on|el|:|–|-)?\s*/i,
  ],
  [
    'reviewer',
    /^(?:(?:medically |clinically )?reviewed by|(?:medizinisch |fachlich )?geprüft von|relu par|validé par|revisto por|revisionato da|beoordeeld door|(?:medical |clinical )?reviewer|revisado por|revisi[óo]n m[ée]dica|revisora?)\b\s*:?\s*/i,
  ],
  [
    'author',
    /^(?:written by|author|escrito por|autora?|verfasst von|autorin?|rédigé par|auteure?|scritto da|autore|geschreven door)(?=[\s:])\s*:?\s*/i,
  ],
  ['publisher', /^(?:published by|publisher|publicado por|editado por)(?=[\s:])\s*:?\s*/i],
  ['funding', /^(?:funding|funded by|paid for by|financiaci[óo]n|financiado por)(?=[\s:])\s*:?\s*/i],
];

/** The provenance in a line; undefined if there is none, or if its date is ambiguous. */
export function provenanceOf(text: string): Partial<Record<Key, string>> | undefined {
  if (text.split(' ').length > 20) return undefined;
  // “Written by: … Reviewed by: …”
  const parts = text.split(/[.;|]\s+/).map(partOf);
  const keys = parts.flatMap((part) => Object.keys(part ?? {}));
  if (parts.every((part) => part !== undefined) && new Set(keys).size === keys.length)
    return Object.fromEntries(parts.flatMap((part) => Object.entries(part)));
  return partOf(text);
}

function partOf(text: string): Partial<Record<Key, string>> | undefined {
  for (const [key, label] of LABELS) {
    const found = label.exec(text);
    if (!found) continue;
    const rest = text.slice(found[0].length).replace(/\.$/, '').trim();
    if (!rest) return undefined;
    if (key === 'lastReviewed' || key === 'nextReview') {
      const date = isoDate(rest);
      return date ? { [key]: date } : undefined;
    }
    // “Reviewed by Dr Ana Ejemplo on 3 March 2031”
    const [, who, when] = /^(.*?),?\s+(?:on|el)\s+(.*\d.*)$/i.exec(rest) ?? [];
    const date = key === 'reviewer' && when ? isoDate(when) : undefined;
    return date && who ? { reviewer: who, lastReviewed: date } : { [key]: rest };
  }
  return undefined;
}

const MONTHS = [
  'jan(?:uary)?|enero',
  'feb(?:ruary)?|febrero',
  'mar(?:ch)?|marzo',
  'apr(?:il)?|abril',
  'may|mayo',
  'june?|junio',
  'july?|julio',
  'aug(?:ust)?|agosto',
  'sept?(?:ember)?|septiembre|setiembre',
  'oct(?:ober)?|octubre',
  'nov(?:ember)?|noviembre',
  'dec(?:ember)?|diciembre',
];

/** A whole date as `2031-03-03`. “3/4/2031” may be two days and is none. */
export function isoDate(text: string): string | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  for (const [at, month] of MONTHS.entries()) {
    const dayFirst = new RegExp(
      `^(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of |de )?(?:${month})\\.?,?\\s+(?:de |del )?(\\d{4})$`,
      'i',
    ).exec(text);
    if (dayFirst) return real(Number(dayFirst[2]), at + 1, Number(dayFirst[1]));
    const monthFirst = new RegExp(`^(?:${month})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})$`, 'i').exec(text);
    if (monthFirst) return real(Number(monthFirst[2]), at + 1, Number(monthFirst[1]));
  }
  return undefined;
}

function real(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

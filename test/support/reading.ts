/** What was read from a page, one entry per line, as the `.expected` files in `test/fixtures/pages` have it. */
import type { Reading } from '../../builder/index.js';

interface Entry {
  term?: string | undefined;
  description?: string | undefined;
}

export function linesOf({ procedure, uncertain }: Reading): string[] {
  const { name, language, overview, benefitsAndRisks, recovery, disclaimer, contact, provenance } = procedure;
  const lines: string[] = [];
  const say = (key: string, value: string | undefined) => value !== undefined && lines.push(`${key} = ${value}`);
  const entry = ({ term, description }: Entry) => [term, description].filter(Boolean).join(' > ');

  say('name', name);
  say('language', language);
  for (const [section, content] of Object.entries(procedure)) {
    if (typeof content !== 'object' || section === 'provenance') continue;
    const { heading, introduction, note } = content as { heading?: string; introduction?: string; note?: string };
    say(`heading ${section}`, heading);
    if (section !== 'contact') say(`introduction ${section}`, introduction);
    say(`note ${section}`, note);
  }
  for (const text of overview?.paragraphs ?? []) say('overview', text);
  for (const fact of overview?.facts ?? []) say('fact', entry(fact));
  for (const item of procedure.steps?.items ?? []) say('step', entry(item));
  for (const item of procedure.candidacy?.items ?? []) say('candidate', entry(item));
  // Kinds that are only proposed are written as if an editor had taken them.
  benefitsAndRisks?.groups?.forEach(({ kind, items }, at) => {
    const path = `benefitsAndRisks.groups[${at}]`;
    const proposal = uncertain.find((it) => it.reason === 'kind' && it.path === path)?.proposal;
    for (const item of items ?? []) {
      const isRisk = proposal?.risks?.includes([item.term, item.description].filter(Boolean).join(': '));
      say(item.kind ?? (isRisk ? 'risk' : (kind ?? proposal?.kind ?? 'no kind')), entry(item));
    }
  });
  for (const { when, description } of recovery?.items ?? []) say('recovery', entry({ term: when, description }));
  for (const section of ['preparation', 'aftercare'] as const)
    for (const { kind, heading, items } of procedure[section]?.groups ?? [])
      for (const { when, term, description } of items ?? [])
        say([section, kind].filter(Boolean).join(' '), [heading, when, term, description].filter(Boolean).join(' > '));
  for (const { heading, paragraphs = [], items = [], table } of overview?.sections ?? [])
    for (const text of [...paragraphs, ...items, ...(table?.rows ?? []).map((cells) => cells.join(' | '))])
      say('titled', [heading, text].filter(Boolean).join(' > '));
  for (const { question, answer } of procedure.questions?.items ?? [])
    say('question', [question, answer].filter(Boolean).join(' > '));
  say('getHelp', recovery?.getHelp);
  say('urgent', disclaimer?.urgent);
  for (const text of disclaimer?.paragraphs ?? []) say('disclaimer', text);
  say('contact', contact?.introduction);
  const { sources, ...rest } = provenance ?? {};
  for (const [key, value] of Object.entries(rest)) say(key, value);
  for (const { title } of sources ?? []) say('source', title);
  for (const { path, text } of uncertain) if (!path) say('aside', text);
  return lines;
}

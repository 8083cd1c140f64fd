/** What became of each judged unit of a page: an entry of a list, a row of a table, a paragraph. */

/** Reasons of marks that an editor answers; the others only say what was left out or rewritten. */
const ASKS = ['guessed', 'warning', 'set-apart', 'kind', 'language'];
const KINDS = ['benefit', 'consideration', 'risk', 'alternative'];

/**
 * @param {any} reader the modules of `builder/reading`
 * @param {any} page
 * @param {any} reading what the reader made of the page
 * @param {Record<number, string[]>} judged fair homes by the number of the block
 * @returns {{ fair: string[], home: string, outcome: Outcome, text: string, heading: string }[]}
 *
 * @typedef {'right' | 'wrong' | 'among' | 'marked' | 'aside' | 'lost'} Outcome `aside`: left out as a part of the website, and listed
 */
export function outcomesOf(reader, page, reading, judged) {
  const texts = textsOf(reading.procedure);
  const marks = reading.uncertain.map((mark) => ({ ...mark, folded: fold(mark.text) }));
  return Object.entries(judged).flatMap(([number, homes]) => {
    const block = page.blocks[Number(number)];
    if (!block || block.shape === 'heading') return [];
    const fair = fairHomes(reader, block, homes, page.language);
    return block.entries.map((entry, at) => {
      const text = [entry.term, entry.description].filter(Boolean).join(' ');
      // In the overview, a row is its cells, without the heads of their columns.
      const cells = block.rows?.[at + Number(block.hasHead ?? false)];
      const whole = outcomeOf(fold(text), fair, texts, marks);
      const found = whole.outcome === 'lost' && cells ? outcomeOf(fold(cells.join(' ')), fair, texts, marks) : whole;
      return { fair, text, heading: block.headings[0]?.text ?? '', ...found };
    });
  });
}

function fairHomes(reader, { headings }, homes, language) {
  const isAnswer =
    headings[0]?.text.endsWith('?') ||
    headings.some(({ text }) => reader.homeOfHeading(text, language) === 'questions');
  const after = homes.some((home) => reader.isAfter(home)) ? ['recovery', 'aftercare'] : [];
  return [...new Set([...homes, ...after, ...(isAnswer ? ['questions'] : [])])];
}

function outcomeOf(whole, fair, texts, marks) {
  const start = whole.slice(0, 80);
  // A short text may be a part of others, and the only one of its section.
  const found =
    texts.find(({ folded }) => folded === whole) ??
    texts.find(({ entry }) => entry === whole) ??
    texts.find(({ folded }) => folded.includes(start)) ??
    texts.find(({ around }) => around.includes(start));
  const own = marks.filter(({ path, folded }) => (path ? found && isAt(found.path, path) : folded.includes(start)));
  const asks = own.filter(({ reason }) => ASKS.includes(reason));
  const home = found?.home ?? 'none';
  if (asks.length) {
    const offered = asks.flatMap(({ candidates = [], reason }) => (reason === 'kind' ? KINDS : candidates));
    const reasons = [...new Set(asks.map(({ reason }) => reason))].join(' ');
    return {
      home,
      reasons,
      outcome: [home, ...offered].some((it) => isFair(it, fair)) ? 'among' : 'marked',
    };
  }
  if (found) return { home, reasons: '', outcome: isFair(home, fair) ? 'right' : 'wrong' };
  return { home, reasons: '', outcome: own.length ? 'aside' : 'lost' };
}

/** Costs are a part of the overview; the name of the procedure is no unit that could be elsewhere; a note of a panel has all its kinds. */
function isFair(home, fair) {
  if (home === 'name') return true;
  if (home === 'no kind') return fair.some((it) => KINDS.includes(it));
  return fair.includes(home) || (home === 'overview' && fair.includes('costs'));
}

function isAt(path, mark) {
  return path === mark || path.startsWith(`${mark}.`) || path.startsWith(`${mark}[`);
}

/** Every text of a procedure with its place and its home. */
function textsOf(procedure) {
  const found = [];
  const visit = (value, path, kind) => {
    if (typeof value === 'string') {
      found.push({ path, folded: fold(value), around: '', home: homeOf(path, kind) });
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const own = value.kind ?? kind;
    if (!Array.isArray(value)) {
      const around = fold(
        Object.values(value)
          .filter((it) => typeof it === 'string')
          .join(' '),
      );
      found.push({ path, folded: '', around, entry: around, home: homeOf(path, own) });
    } else if (value.every((it) => typeof it === 'string'))
      found.push({ path, folded: '', around: fold(value.join(' ')), home: homeOf(path, own) });
    for (const [key, it] of Object.entries(value))
      visit(it, Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key, own);
  };
  visit(procedure, '', undefined);
  return found;
}

function homeOf(path, kind) {
  const [section = ''] = /^\w+/.exec(path) ?? [];
  if (path.startsWith('recovery.getHelp')) return 'call';
  if (path.startsWith('disclaimer.urgent')) return 'urgent';
  if (section === 'aftercare' && kind === 'call') return 'call';
  if (section === 'aftercare' && kind === 'emergency') return 'urgent';
  if (section === 'benefitsAndRisks') return kind ?? 'no kind';
  return section || 'none';
}

function fold(text) {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Figures as tables in Markdown. */

const COLUMNS = ['right', 'wrong', 'among', 'marked', 'aside', 'lost'];
const NAMES = {
  right: 'right in silence',
  wrong: 'wrong in silence',
  among: 'marked, right home among those offered',
  marked: 'marked without it',
  aside: 'left out as part of the site',
  lost: 'lost',
};

/** @param {{ outcome: string }[]} units @param {(unit: any) => string} groupOf */
export function outcomeTable(units, groupOf) {
  const groups = [...new Set(units.map(groupOf))].sort();
  const rows = [...groups, 'all'].map((group) => {
    const own = group === 'all' ? units : units.filter((unit) => groupOf(unit) === group);
    const counts = COLUMNS.map((outcome) => own.filter((unit) => unit.outcome === outcome).length);
    const [right = 0, wrong = 0] = counts;
    const silent = right + wrong;
    return [group, own.length, ...counts, percent(right, own.length), silent ? percent(right, silent) : '–'];
  });
  return table(
    ['', 'units', ...COLUMNS.map((name) => NAMES[name]), 'right in silence', 'of those in silence, right'],
    rows,
  );
}

/** Which home was taken for which, of units without a mark. */
export function confusionTable(units) {
  const silent = units.filter(({ outcome }) => outcome === 'right' || outcome === 'wrong');
  const homes = [...new Set(silent.map(({ home }) => home))].sort();
  const rows = homes.map((home) => {
    const own = silent.filter((unit) => unit.home === home);
    const wrong = own.filter(({ outcome }) => outcome === 'wrong');
    const names = [...new Set(wrong.map(({ fair }) => fair[0] ?? 'none'))];
    const said = names.map((name) => `${name} ${wrong.filter(({ fair }) => fair[0] === name).length}`).join(', ');
    return [home, own.length - wrong.length, wrong.length, said];
  });
  return table(['placed in silence as', 'right', 'wrong', 'would have been'], rows);
}

/** How often what was so sure was right. @param {{ sure: number, isRight: boolean }[]} answers */
export function calibrationTable(answers) {
  const steps = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01];
  const rows = steps.slice(0, -1).map((from, at) => {
    const to = steps[at + 1] ?? 1;
    const own = answers.filter(({ sure }) => sure >= from && sure < to);
    const mean = own.reduce((sum, { sure }) => sum + sure, 0) / Math.max(own.length, 1);
    return [
      `${from} to ${Math.min(to, 1)}`,
      own.length,
      mean.toFixed(2),
      own.length ? percent(own.filter(({ isRight }) => isRight).length, own.length) : '–',
    ];
  });
  return table(['sureness', 'blocks', 'its mean', 'right'], rows);
}

export function percent(part, whole) {
  return whole ? `${((100 * part) / whole).toFixed(1)} %` : '–';
}

export function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

import { afterEach, expect, it, vi } from 'vitest';
import { loadProcedure } from '../../src/content/load-file.js';

afterEach(() => vi.unstubAllGlobals());

function answer(body: string, status = 200) {
  const fetch = vi.fn(() => Promise.resolve(new Response(body, { status })));
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

it('everyone who names an address shares one request, also later', async () => {
  const fetch = answer('{ "format": 1, "name": "A" }');
  const [first, second] = await Promise.all([
    loadProcedure('https://a.example/shared.json'),
    loadProcedure('https://a.example/shared.json'),
  ]);
  const third = await loadProcedure('https://a.example/shared.json');
  expect(fetch).toHaveBeenCalledTimes(1);
  expect(first.value).toMatchObject({ name: 'A' });
  expect(second).toBe(first);
  expect(third).toBe(first);
});

it.each([
  ['404', 'gone', 404, 'not-loaded'],
  ['500', '{ "format": 1 }', 500, 'not-loaded'],
  ['half a file', '{ "format": 1', 200, 'not-a-procedure'],
  ['nothing', '', 200, 'not-a-procedure'],
  ['a list', '[]', 200, 'not-a-procedure'],
  ['null', 'null', 200, 'not-a-procedure'],
])('%s: a problem instead of a value, and another request the next time', async (name, body, status, code) => {
  const url = `https://a.example/${encodeURIComponent(name)}.json`;
  const fetch = answer(body, status);
  const { value, problems } = await loadProcedure(url);
  expect(value).toBeUndefined();
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  expect(problems[0]!.message).toContain(url);
  await loadProcedure(url);
  expect(fetch).toHaveBeenCalledTimes(2);
});

it('a file of another format is read, with a problem', async () => {
  answer('{ "format": 2, "name": "A", "colour": 1 }');
  const { value, problems } = await loadProcedure('https://a.example/other.json');
  expect(value).toMatchObject({ name: 'A' });
  expect(problems.map(({ code }) => code).sort()).toEqual(['unknown-key', 'wrong-type']);
});

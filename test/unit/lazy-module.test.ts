import { afterEach, expect, it, vi } from 'vitest';
import { LazyModule } from '../../src/lazy-module.js';

afterEach(() => vi.restoreAllMocks());

it('a module is imported when it is first used, and once', async () => {
  const load = vi.fn(() => Promise.resolve({ answer: 42 }));
  const module = new LazyModule(load, 'nothing is computed');
  expect([load.mock.calls.length, module.current]).toEqual([0, undefined]);
  expect(await Promise.all([module.load(), module.load()])).toEqual([{ answer: 42 }, { answer: 42 }]);
  expect([load.mock.calls.length, module.current]).toEqual([1, { answer: 42 }]);
});

it('where it cannot be loaded, one warning says what visitors do without, and the next use tries again', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const load = vi
    .fn<() => Promise<object>>()
    .mockRejectedValueOnce(new Error('404'))
    .mockRejectedValueOnce(new Error('404'));
  load.mockResolvedValue({ answer: 42 });
  const module = new LazyModule(load, 'nothing is computed');
  expect(await Promise.all([module.load(), module.load()])).toEqual([undefined, undefined]);
  expect(await module.load()).toBe(undefined);
  expect(warn.mock.calls.map(([message]) => String(message))).toEqual([
    expect.stringMatching(/nothing is computed\. Host the whole folder\..*404/),
  ]);
  expect(await module.load()).toEqual({ answer: 42 });
});

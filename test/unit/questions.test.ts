/** docs/questions.md: each answer is run by a test, which is named here. That its links lead somewhere is seen by docs.test.ts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const RECIPES = 'test/e2e/recipes.test.ts';
const GENERATORS = 'test/generators/generators.test.ts';

/** By link: the file of the test that runs the answer, and a part of its name. */
const tests: Record<string, [file: string, name: string]> = {
  'hosting.md#hosting-the-files': ['test/e2e/release.test.ts', 'the zip, uploaded to a static host'],
  'getting-started.md#on-your-own-computer': ['test/e2e/readme.test.ts', 'opened as a file it is readable HTML'],
  'html.md#what-html-means': ['test/browser/html-understood.test.ts', "describe('entries'"],
  'html.md#pictures-frames-players': ['test/browser/html-understood.test.ts', "describe('what is copied'"],
  'hosting.md#one-folder-per-version': ['test/e2e/hosting.test.ts', 'with the headers of docs/hosting.md'],
  'hosting.md#integrity-of-every-file': [
    'test/e2e/hosting.test.ts',
    'every file passes, on a page with a strict policy',
  ],
  'theming.md#tokens': ['test/unit/tokens.test.ts', 'has every token that a style sheet uses'],
  'contact-form.md#names-that-the-form-knows': ['test/unit/docs-fields.test.ts', 'names each field with its label'],
  'contact-form.md#your-own-controls': ['test/browser/contact-form-own.test.ts', 'stays where it is'],
  'contact-form.md#consent': ['test/browser/contact-form-consent.test.ts', 'take the place of the form’s own'],
  'recipes.md#fill-in-a-field-beforehand': [RECIPES, 'Fill in a field beforehand'],
  'recipes.md#send-where-a-visitor-came-from': [RECIPES, 'Send where a visitor came from'],
  'recipes.md#count-messages': [RECIPES, 'Count messages'],
  'recipes.md#count-calls': [RECIPES, 'Count calls'],
  'recipes.md#go-to-a-page-of-thanks': [RECIPES, 'Go to a page of thanks'],
  'recipes.md#check-an-answer-in-your-own-way': [RECIPES, 'Check an answer in your own way'],
  'recipes.md#several-clinics-one-form': [RECIPES, 'Several clinics, one form'],
  'recipes.md#in-a-dialog': [RECIPES, 'In a dialog'],
  'recipes.md#in-tabs-or-an-accordion': [RECIPES, 'In tabs or an accordion'],
  'recipes.md#load-the-script-when-it-is-needed': [RECIPES, 'Load the script when it is needed'],
  'recipes.md#a-button-that-prints': [RECIPES, 'A button that prints'],
  'recipes.md#dark-with-a-class': [RECIPES, 'Dark with a class'],
  'recipes.md#modules-without-a-bundler': [RECIPES, 'Modules without a bundler'],
  'frameworks.md#nextjs': [GENERATORS, "name: 'next'"],
  'frameworks.md#nuxt': [GENERATORS, "name: 'nuxt'"],
  'server-rendering.md#static-sites-without-nodejs': [GENERATORS, "name: 'hugo'"],
};

/** Advice on moving from another form, which cannot be run. What it says of ours is run by the tests of the form. */
const ADVICE = 'migration.md#';

// Break: add a question; take a recipe's test away.
it('each answer has a test', () => {
  const links = Array.from(read('docs/questions.md').matchAll(/\]\(([^)]+)\)/g), ([, link = '']) => link);
  expect(links.filter((link) => !link.startsWith(ADVICE)).sort()).toEqual(Object.keys(tests).sort());
  const gone = Object.values(tests).filter(([file, name]) => !read(file).includes(name));
  expect(gone).toEqual([]);
});

import js from '@eslint/js';
import globals from 'globals';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { importBorders } from './scripts/eslint-borders.mjs';

const typescript = ['**/*.ts'];
const elements = ['src/**/*.ts', 'stories/**/*.ts', 'builder/**/*.ts', 'test/browser/**/*.ts'];

/** What only a page has. Pure code takes values; where it needs a page's address or clock, the caller hands it over. */
const domGlobals = [
  'window',
  'document',
  'customElements',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'Node',
  'NodeFilter',
  'Text',
  'Comment',
  'Document',
  'DocumentFragment',
  'Element',
  'Event',
  'CustomEvent',
  'HTMLElement',
  'HTMLTemplateElement',
  'DOMParser',
  'ShadowRoot',
  'MutationObserver',
  'getComputedStyle',
  'requestAnimationFrame',
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      'coverage/',
      '.cache/',
      'data/',
      'test/fixtures/',
      'stories/generated/',
      'examples/astro/.astro/',
      'examples/next/{.next,out}/',
      'examples/nuxt/{.nuxt,.output}/',
    ],
  },
  js.configs.recommended,
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // An empty string is often as good as none.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-invalid-void-type': [
        'error',
        { allowInGenericTypeArguments: true, allowAsThisParameter: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['test/**/*.ts', 'receiver/test/**/*.ts', 'stories/support/*.ts', 'stories/**/*.test.ts'],
    rules: {
      // Assertions of chai are expressions; what a test has just made is known to be there.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // What comes off the wire is `any` until the test has looked at it.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    // Each is checked for types by its own build, with dependencies that are not installed here.
    files: ['examples/**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic, tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false, ecmaFeatures: { jsx: true } } },
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    // What runs in the measured page.
    files: ['bench/**/*.{js,mjs}'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  {
    // What runs in a page: one that is measured or photographed, and that of the site.
    files: [
      'scripts/heights.mjs',
      'scripts/pictures.mjs',
      'scripts/pictures/*.mjs',
      'scripts/site/copy.js',
      'integrations/wordpress/editor/*.js',
    ],
    languageOptions: { globals: globals.browser },
  },
  {
    files: elements,
    extends: [lit['flat/recommended'], wc['flat/recommended'], wc['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // A list without list-style is a list to Safari only where its role says so.
      'lit-a11y/no-redundant-role': 'off',
      'lit/no-invalid-html': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-private-properties': 'error',
      'lit/no-this-assign-in-render': 'error',
      // Every instance of a Lit element is set up in its constructor; its root is made by the base class.
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'receiver/**/*.ts', 'builder/**/*.ts', 'stories/**/*.ts'],
    plugins: { clinic: { rules: { 'import-borders': importBorders } } },
    rules: { 'clinic/import-borders': 'error' },
  },
  {
    files: ['src/{content,core,elements,form,words}/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Array', property: 'from', message: 'Old libraries of pages replace it. Spread the list.' },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    // The one place that talks to a page's developer.
    files: ['src/report.ts'],
    rules: { 'no-console': ['error', { allow: ['warn'] }] },
  },
  {
    files: ['src/content/**/*.ts', 'src/form/**/*.ts', 'builder/*.ts', 'builder/{reading,export}/**/*.ts'],
    ignores: ['src/content/read-html.ts', 'src/content/html/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...domGlobals.map((name) => ({ name, message: 'Only content/read-html.ts touches the page.' })),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TSTypeReference > Identifier[name=/^(Node|Document|Element|(HTML|SVG).*Element)$/]',
          message: 'Only content/read-html.ts touches the page.',
        },
      ],
    },
  },
);

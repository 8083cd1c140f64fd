import { packagesOf } from './scripts/packages.mjs';

const physical = ['margin', 'padding', 'border'].flatMap((property) =>
  ['top', 'right', 'bottom', 'left'].map((side) => `${property}-${side}`),
);

/** @type {import('stylelint').Config} */
export default {
  reportNeedlessDisables: true,
  reportDescriptionlessDisables: true,
  overrides: [{ files: ['src/**/*.ts'], customSyntax: packagesOf('test/checks')('postcss-lit') }],
  rules: {
    'at-rule-no-deprecated': true,
    'block-no-empty': true,
    'color-no-invalid-hex': true,
    'custom-property-pattern': [
      '^_?_?[a-z][a-z0-9-]*$',
      { message: 'Custom properties: --cw-name, private ones --_name' },
    ],
    'custom-property-no-missing-var-function': true,
    'declaration-block-no-duplicate-custom-properties': true,
    'declaration-block-no-duplicate-properties': [true, { ignore: ['consecutive-duplicates-with-different-values'] }],
    'declaration-block-no-shorthand-property-overrides': true,
    'declaration-no-important': true,
    'font-family-no-duplicate-names': true,
    'function-calc-no-unspaced-operator': true,
    'keyframe-block-no-duplicate-selectors': true,
    'length-zero-no-unit': true,
    'media-feature-name-no-unknown': true,
    'no-duplicate-at-import-rules': true,
    'no-duplicate-selectors': true,
    'no-invalid-double-slash-comments': true,
    'no-invalid-position-at-import-rule': true,
    'property-disallowed-list': [
      [...physical, 'top', 'right', 'bottom', 'left', 'float', 'clear'],
      { message: (/** @type {string} */ name) => `Use the logical property instead of "${name}"` },
    ],
    'declaration-property-value-disallowed-list': {
      'text-align': ['left', 'right'],
      // What a page hides or disables stays so: these inherit, and setting them would undo it.
      visibility: ['visible'],
      'pointer-events': ['/^(?!none)/'],
      'user-select': ['/^(?!none)/'],
    },
    'property-no-unknown': true,
    'property-no-vendor-prefix': [true, { ignoreProperties: ['appearance', 'user-select', 'text-size-adjust'] }],
    'selector-max-id': 0,
    'selector-pseudo-class-no-unknown': true,
    'selector-pseudo-element-no-unknown': true,
    'selector-type-no-unknown': [true, { ignore: ['custom-elements'] }],
    'unit-disallowed-list': [['rem'], { message: () => "Use em: a rem follows a size that is the host page's affair" }],
    'unit-no-unknown': true,
  },
};

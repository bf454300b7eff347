/** The usual rules, but for what the oldest WeChat we serve (`browserslist` of package.json) cannot read. */
export default {
  extends: 'stylelint-config-standard-scss',
  ignoreFiles: ['dist/**', 'node_modules/**'],
  rules: {
    'media-feature-range-notation': 'prefix',
    'color-function-notation': 'legacy',
    'color-function-alias-notation': 'with-alpha',
    'alpha-value-notation': 'number',
    // `inset` as a shorthand came with Chrome 87.
    'declaration-block-no-redundant-longhand-properties': [true, { ignoreShorthands: ['inset'] }],
    'property-no-vendor-prefix': [true, { ignoreProperties: ['text-size-adjust'] }],
    // `page` is the mini-program's root.
    'selector-type-no-unknown': [true, { ignoreTypes: ['page', '/^taro-/'] }],
    // Our class names are the component's own, in camelCase; Taro's and WeUI's stand in h5.scss.
    'selector-class-pattern': null,
    // Taro's style loader wants the ending.
    'scss/load-partial-extension': null,
  },
}

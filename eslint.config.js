import lit from 'eslint-plugin-lit'
import litA11y from 'eslint-plugin-lit-a11y'
import wc from 'eslint-plugin-wc'
import {defineConfig} from 'eslint/config'
import tseslint from 'typescript-eslint'

const typed = ['src/**/*.ts', 'scripts/**/*.ts', '*.ts']

/** Under the content security policy these fail in the browser, or would pass through it unseen. */
const sinks = [
  {
    selector: 'TemplateElement[value.raw=/\\.(inner|outer)HTML=/]',
    message: 'Markup from strings is not for Cairn; write a template.',
  },
  {
    selector: 'TemplateElement[value.raw=/\\sstyle=["\']?[^"\'>]*$/]',
    message: 'A style attribute is blocked by the policy; use a class or element.style.',
  },
  {
    selector: 'TemplateElement[value.raw=/<style[\\s>]/]',
    message: 'A style element is blocked by the policy; use static styles.',
  },
  {
    selector: 'TemplateElement[value.raw=/\\son[a-z]+=/]',
    message: 'A handler in an attribute is blocked by the policy; use @event.',
  },
]

const markup = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe'].map(
  property => ({property, message: 'Markup from strings is not for Cairn.'}),
)

const modules = [
  'lit/directives/unsafe-html.js',
  'lit/directives/unsafe-svg.js',
  'lit/directives/unsafe-mathml.js',
  'lit/directives/style-map.js',
  'lit-html/directives/unsafe-html.js',
  'lit-html/directives/unsafe-svg.js',
].map(name => ({
  name,
  message: 'It passes by, or fails under, the content security policy.',
}))

const outside =
  'Core and app get time, chance, keys and the world as arguments (ports.ts).'
const world = [
  'crypto',
  'document',
  'fetch',
  'globalThis',
  'indexedDB',
  'localStorage',
  'location',
  'navigator',
  'performance',
  'self',
  'sessionStorage',
  'window',
].map(name => ({name, message: outside}))

export default defineConfig(
  {ignores: ['dist', 'dist-node', 'coverage', 'node_modules', 'public']},
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        ['Buffer', 'URL', 'console', 'fetch', 'performance', 'process', 'setTimeout'].map(
          name => [name, 'readonly'],
        ),
      ),
    },
    rules: {'no-undef': 'error', 'no-unused-vars': 'error', 'prefer-const': 'error'},
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {sourceType: 'commonjs', globals: {module: 'writable'}},
  },
  {
    files: typed,
    extends: [
      tseslint.configs.strictTypeChecked,
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
    ],
    plugins: {'lit-a11y': litA11y},
    languageOptions: {
      parserOptions: {
        project: ['src/test/tsconfig.json', 'tsconfig.json', 'src/sw.tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: {reportUnusedDisableDirectives: 'error', noInlineConfig: true},
    rules: {
      ...litA11y.configs.recommended.rules,
      // A dialog must say where the focus goes; the platform gives no other way.
      'lit-a11y/no-autofocus': 'off',
      'no-restricted-syntax': ['error', ...sinks],
      'no-restricted-properties': ['error', ...markup],
      'no-restricted-imports': ['error', {paths: modules}],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_'}],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        {considerDefaultExhaustiveForUnions: true},
      ],
      // `if (…) return tell(…)` reads well.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        {allowNumber: true, allowBoolean: true},
      ],
      // Typed arrays and checked bounds: `bytes[i]!` says it better than a default that is never used.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `erasableSyntaxOnly` knows no enums, and the rule takes an eighth of the time of all.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // By code point is what counting and cutting text here means.
      '@typescript-eslint/no-misused-spread': 'off',
      // `@event=${this.#save}` with an async method: Ask shows what it refuses.
      '@typescript-eslint/no-misused-promises': [
        'error',
        {checksVoidReturn: {arguments: false, attributes: false}},
      ],
      '@typescript-eslint/unbound-method': 'off',
      // Fields are written without a constructor by decorated elements.
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['src/core/**', 'src/app/**'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', ...world],
      'no-restricted-properties': [
        'error',
        ...markup,
        {object: 'Date', property: 'now', message: outside},
        {object: 'Math', property: 'random', message: outside},
      ],
      'no-restricted-syntax': [
        'error',
        ...sinks,
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: outside,
        },
        {selector: 'CallExpression[callee.name="Date"]', message: outside},
      ],
    },
  },
  {
    files: ['**/*.test.ts', 'src/test/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
)

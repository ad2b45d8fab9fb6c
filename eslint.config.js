import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as webComponents } from 'eslint-plugin-wc';
import typescript from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/', 'site/', 'docs/', 'bench/', '.vitest-attachments/']),
  typescript.configs.strictTypeChecked,
  typescript.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { noInlineConfig: true },
    rules: {
      // Every index into a typed array is `number | undefined` to the compiler; kernels know their bounds.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Index loops over several arrays at once are the plain way to write numerical code.
      '@typescript-eslint/prefer-for-of': 'off',
      // An async function without await turns what it throws into a rejection, as its interface promises.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-inferrable-types': ['error', { ignoreProperties: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      // An arrow function, or a case in a method without a value, may end in a call whatever the call returns.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // The declarations of a library are made file by file, so a property states its type.
      '@typescript-eslint/consistent-generic-constructors': 'off',
      'no-console': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-warning-comments': [
        'error',
        { terms: ['todo', 'fixme', 'xxx', 'hack', 'eslint-disable', '@ts-ignore'], location: 'anywhere' },
      ],
    },
  },
  {
    files: ['src/elements/**/*.ts'],
    extends: [lit['flat/recommended'], webComponents['flat/best-practice']],
    rules: {
      // Rows of a table and layers of a figure are plain arrays, drawn whole.
      'lit/no-template-map': 'off',
      // Lit calls an event listener with the element as `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // The suite counts and prints what it found too ill-conditioned to judge.
    files: ['test/conformance/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tools/**'],
    rules: {
      'no-console': 'off',
      // Parsed JSON is given its type by a JSDoc cast, which this rule does not see.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
);

import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'
import svelteConfig from './svelte.config.js'

export default [
  { ignores: ['dist*/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    rules: {
      // A registry or a clock inside a module is not state; where it is, $state.raw and a new value say so.
      'svelte/prefer-svelte-reactivity': 'off',
      // Between two blocks, `{' '}` is the only way to keep a space that the layout of the code cannot remove.
      'svelte/no-useless-mustaches': 'off',
    },
  },
  // TypeScript already knows which names exist.
  { files: ['**/*.ts', '**/*.svelte'], rules: { 'no-undef': 'off' } },
]

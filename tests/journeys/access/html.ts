// The HTML standard, as html-validate holds pages to it.
import { HtmlValidate } from 'html-validate'

/**
 * All that the library recommends, which goes beyond the standard. What is not asked, and why:
 * - how attributes and the document type are written (`browser`, `doctype-style`): a living page is put into text by the browser, in its own way.
 * - `require-sri`: every file lies beside the page, and the policy lets none come from elsewhere.
 * - `prefer-native-element` for regions: a table that scrolls is a `div` that is called a region, which is the same.
 * - `heading-level` from 2: the line so far has a heading and stands beside the question, before it in the page.
 * - `long-title`: a title with the name of an exercise in it is longer than search engines like, and nobody cuts it here.
 * - `wcag/h32`: forms of calculators are worked out as one types; there is nothing to send.
 * - `aria-label-misuse` on lists: they may have a name, as ARIA has it.
 * - `form-dup-name`: ticks of one question share a name, as the standard has it; the rule knows that of radios only.
 */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:browser'],
  rules: {
    'doctype-style': 'off',
    'require-sri': 'off',
    'long-title': 'off',
    'wcag/h32': 'off',
    'prefer-native-element': ['error', { exclude: ['region'] }],
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    'heading-level': ['error', { minInitialRank: 'h2' }],
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit', 'reset'] }],
  },
})

/** What is wrong with a whole page, in words. */
export async function htmlFaults(page: string): Promise<string[]> {
  const { results } = await validator.validateString(page)
  return results.flatMap(({ messages, source }) =>
    messages.map(({ ruleId, message, line, column }) => {
      const text = source?.split('\n')[line - 1]?.slice(Math.max(0, column - 60), column + 100)
      return `${ruleId}: ${message}\n  at ${text ?? ''}`
    }),
  )
}

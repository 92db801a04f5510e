// axe in the page itself. Its own driver for Playwright asks a second tab to put results together, which took twice as long
// for the same findings; there are no frames here that would need it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { drawWhole } from './settle.ts'

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 AA in full, and what axe calls best practice. No rule is switched off. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What depends on colours. The rest of a page is the same in every theme and need not be read again. */
export const COLOURS = ['color-contrast', 'link-in-text-block']

interface Found {
  violations: { id: string; help: string; nodes: { target: unknown; failureSummary?: string }[] }[]
}

/**
 * What axe finds wrong with the page as it stands, in words.
 * @param part only what is inside this selector
 * @param rules only these rules, instead of all
 */
export async function axeFaults(page: Page, part?: string, rules?: readonly string[]): Promise<string[]> {
  await drawWhole(page)
  if (!(await page.evaluate(() => Reflect.has(window, 'axe')))) await page.evaluate(script)
  const { violations } = await page.evaluate(
    async ([within, runOnly]) => {
      const axe = Reflect.get(window, 'axe') as { run(within: unknown, options: unknown): Promise<Found> }
      return axe.run(within ?? document, { runOnly, resultTypes: ['violations'], preload: false })
    },
    [part, rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: standards }] as const,
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help}\n  at ${String(target)}\n  ${failureSummary ?? ''}`,
    ),
  )
}

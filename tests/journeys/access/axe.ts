// axe in the page itself. Its own driver for Playwright asks a second tab to put results together, which took twice as long
// for the same findings; there are no frames here that would need it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { drawWhole } from './settle.ts'

/** axe as it is published. */
export const plainAxe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * The same, at a third of the time. axe makes some hundred colours for every piece of text, keeps each part of each in a weak
 * map, and reads the same few colours from their words again and again. Here what it puts into weak maps lies on the things
 * themselves, and a colour is read once. Nothing it decides is touched: a journey compares what both find.
 */
const script = `(() => {
  class Beside {
    key = Symbol()
    has(thing) { return this.key in thing }
    get(thing) { return thing[this.key] }
    set(thing, value) { thing[this.key] = value; return this }
    add(thing) { return this.set(thing, true) }
    delete(thing) { return this.has(thing) && delete thing[this.key] }
  }
  ;((WeakMap, WeakSet) => { ${plainAxe}
  })(Beside, Beside)
  const colour = window.axe.commons.color.Color.prototype
  const read = colour.parseString
  const known = new Map()
  colour.parseString = function (words) {
    const { r, g, b, alpha } = known.get(words) ?? read.call(this, words)
    known.set(words, { r, g, b, alpha })
    return Object.assign(this, { r, g, b, alpha })
  }
})()`

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

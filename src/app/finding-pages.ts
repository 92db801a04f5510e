// The shelf of findings: what the tool notices in bids, and how they are marked. A rule's page also vets the sample bids, so
// it fetches their branch; the list and the criteria do not.
import type { Component } from 'svelte'
import type { Id } from '../engine/index.ts'
import type { VettingBook } from '../vetting/book.ts'
import { samplesFor } from '../pages/findings/examples.ts'
import {
  loadBids,
  loadBranch,
  loadCases,
  loadCosts,
  loadEffects,
  loadLibrary,
  loadVetting,
  loadVettingRules,
} from './catalogue.ts'

interface Found {
  Page: Component<Record<string, unknown>>
  props: Record<string, unknown>
}

/** The list, a rule (M5), a line that bids are marked on (D6) or the rule for ties (M12); null if there is no such thing. */
export async function findingPages(id: Id | undefined): Promise<Found | null> {
  const book = await loadVetting()
  if (!book) return null
  if (id === undefined) return found(await import('../pages/findings/FindingsPage.svelte'), { book })
  if (id === book.ties.id) return found(await import('../pages/findings/TiesPage.svelte'), { book })
  const criterion = book.criteria.find((one) => one.id === id)
  if (criterion) {
    const [page, { sources }] = await Promise.all([
      import('../pages/findings/CriterionPage.svelte'),
      loadLibrary(),
    ])
    return found(page, { criterion, book, sources })
  }
  return rulePage(id, book)
}

async function rulePage(id: Id, book: VettingBook): Promise<Found | null> {
  const rule = book.rules.find((one) => one.id === id)
  if (!rule) return null
  const [page, words, library, bids, cases, costs, effects] = await Promise.all([
    import('../pages/findings/RulePage.svelte'),
    loadVettingRules(),
    loadLibrary(),
    loadBids(),
    loadCases(),
    loadCosts(),
    loadEffects(),
  ])
  const all = Object.values(bids)
  const [line] = all.flatMap((bid) => cases[bid.case]?.line ?? [])
  const { flow } = await loadBranch(line ?? 'works')
  const shelf = { book, flow, methods: library.methods, costs, effects: Object.values(effects) }
  const samples = samplesFor(all, cases, shelf)
  return found(page, { rule, book, when: words[id] ?? 'always', sources: library.sources, samples, shelf })
}

function found<Props extends Record<string, unknown>>(
  { default: Page }: { default: Component<Props> },
  props: Props,
): Found {
  return { Page: Page as unknown as Found['Page'], props }
}

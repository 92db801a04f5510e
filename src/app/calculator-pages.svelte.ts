// The pages of the calculators: which there are, what figures they can offer, and the evaluation they belong to. Fetched
// when somebody first goes there.
import { untrack, type Component } from 'svelte'
import type { Calculator } from '../calculators/calculator.ts'
import type { Id } from '../engine/index.ts'
import type { KeptCalculation } from '../machines/workings.ts'
import { nameOf } from '../ui/lines.ts'
import { flows, isOpen, loadLibrary, loadPresets, loadReference } from './catalogue.ts'
import { router } from './own-answers.ts'
import { visitTo } from './visits.svelte.ts'

/** As many as an evaluation may hold. */
const MOST_KEPT = 60

interface CalculatorPages {
  Page: Component<Record<string, unknown>>
  props: Record<string, unknown>
}

/** Every calculator, the ones that need content included. */
export async function loadCalculators(): Promise<readonly Calculator[]> {
  const [{ calculators }, { rebaseWith }, { deflators }] = await Promise.all([
    import('../calculators/index.ts'),
    import('../calculators/rebase.ts'),
    loadPresets(),
  ])
  const held = deflators && Object.keys(deflators.years).length > 0
  return held ? [...calculators, rebaseWith(deflators.years)] : calculators
}

/** The page of one calculator, or of all of them; null if there is none by this id. */
export async function calculatorPages(id: Id | undefined): Promise<CalculatorPages | null> {
  if (id === undefined) {
    const [page, calculators] = await Promise.all([
      import('../pages/calculators/CalculatorsPage.svelte'),
      loadCalculators(),
    ])
    return { Page: page.default as unknown as CalculatorPages['Page'], props: { calculators } }
  }
  const [page, calculators, presets, { effectSizes, unitCosts }, { sources }] = await Promise.all([
    import('../pages/calculator/CalculatorPage.svelte'),
    loadCalculators(),
    loadPresets(),
    loadReference(),
    loadLibrary(),
  ])
  const calculator = calculators.find((one) => one.id === id)
  if (!calculator) return null
  const lines = flows.filter((flow) => isOpen(flow.id) && !flow.steps)
  return {
    Page: page.default as unknown as CalculatorPages['Page'],
    props: {
      calculator,
      figures: { presets, effectSizes, unitCosts, sources },
      query: () => router.address.query,
      rewrite: (query: string) => router.requery(query),
      lines: Object.fromEntries(lines.map(({ id: line }) => [line, nameOf(line)])),
      known,
      keep,
    },
  }
}

/** The numbers the reader gave on this line; none until it has been fetched. */
function known(line: Id): Readonly<Record<Id, number>> {
  const visit = visitTo(line)
  return visit.state === 'open' ? visit.workings.numbers : {}
}

/** Puts a calculation into the evaluation on this line, the newest last, as soon as the line has been fetched. */
function keep(line: Id, kept: KeptCalculation): void {
  const stop = $effect.root(() => {
    $effect(() => {
      const visit = visitTo(line)
      if (visit.state !== 'open') return
      untrack(() => visit.work({ kept: [...visit.workings.kept, kept].slice(-MOST_KEPT) }))
      queueMicrotask(() => stop())
    })
  })
}

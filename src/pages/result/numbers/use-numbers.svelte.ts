// Fetches what the section on numbers needs once the verdict is shown, and hands the notes down to the methods.
import type { EffectSize, Id, Library, Presets } from '../../../engine/index.ts'
import { fetchedAfterPaint } from '../../../session/after-paint.svelte.ts'
import type { Visit } from '../../../session/visit.svelte.ts'
import type { NumbersModel } from './model.ts'
import { setNotes } from './notes.ts'

/** Where effects and figures to plan with can be had. */
export interface NumbersShelf {
  effects: () => Promise<Readonly<Record<Id, EffectSize>>>
  presets: () => Promise<Presets>
}

async function fetchParts(shelf: NumbersShelf) {
  const [{ default: Numbers }, { numbersModel }, effects, presets] = await Promise.all([
    import('./Numbers.svelte'),
    import('./model.ts'),
    shelf.effects(),
    shelf.presets(),
  ])
  return { Numbers, numbersModel, effects: Object.values(effects), presets }
}

type Parts = Awaited<ReturnType<typeof fetchParts>>
type Shown = Pick<Parts, 'Numbers' | 'presets'> & { model: NumbersModel }

/**
 * Call it while a component is being made. `shown` is null until everything is here, where nothing has a figure, on lines
 * that weigh no impact design, and if it cannot be fetched: the rest of the result stands without it.
 */
export function useNumbers(
  visit: () => Visit,
  library: () => Library,
  shelf: () => NumbersShelf | undefined,
): { readonly shown: Shown | null } {
  const wanted = $derived(visit().flow.methods.some(({ id }) => library().methods[id]?.kind === 'impact'))
  const parts = fetchedAfterPaint(() => {
    const from = wanted ? shelf() : undefined
    return from && (() => fetchParts(from))
  })

  const shown = $derived.by((): Shown | null => {
    if (!parts.value || !wanted) return null
    const { Numbers, presets, numbersModel, effects } = parts.value
    const { flow, advised, workings } = visit()
    const model = numbersModel(flow, advised, workings.numbers, effects)
    return model && { Numbers, presets, model }
  })
  setNotes(() => shown?.model.notes ?? {})

  return {
    get shown() {
      return shown
    },
  }
}

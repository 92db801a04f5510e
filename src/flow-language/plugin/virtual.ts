// The virtual modules: what of the content each one holds.
import { askedLibrary, split } from '../../engine/flow-parts.ts'
import type { Flow } from '../../engine/flow.ts'
import type { Library } from '../../engine/library.ts'
import type { Compiled } from '../compile.ts'
import { changeLogs, findableQuestions, methodRules } from '../method-rules.ts'
import { vettingRuleWords } from '../vetting-words.ts'
import { LINES } from '../schema-parts.ts'
import { drawFlowMap, layOutNetwork, planFlowMap } from './borrowed.ts'

type Make = (compiled: Compiled) => unknown

export const VIRTUAL: Readonly<Record<string, Make>> = {
  'virtual:flows': ({ lines, journey }) =>
    lines.map((line) => ({
      ...summary(line),
      ...(line.id === journey?.id && { steps: journey.steps.map(({ id }) => id) }),
    })),
  'virtual:journey': ({ journey }) => journey ?? null,
  'virtual:methods': ({ library }) => library.methods,
  'virtual:sources': ({ library }) => library.sources,
  'virtual:glossary': ({ library }) => library.glossary,
  'virtual:cases': ({ reference }) => reference.cases,
  'virtual:data-sources': ({ reference }) => reference.dataSources,
  'virtual:effect-sizes': ({ reference }) => reference.effectSizes,
  'virtual:unit-costs': ({ reference }) => reference.unitCosts,
  'virtual:vetting': ({ vetting }) => vetting ?? null,
  'virtual:exercises': ({ exercises }) => exercises,
  'virtual:bids': ({ bids }) => bids,
  'virtual:vetting-rules': ({ vetting, flows, library }) =>
    vetting ? vettingRuleWords(vetting, flows, library.methods) : {},
  'virtual:costs': ({ costs }) => costs ?? null,
  'virtual:logic-model': ({ logic }) => logic ?? null,
  'virtual:documents': ({ documents }) => documents ?? null,
  'virtual:contacts': ({ reference }) => reference.contacts,
  'virtual:presets': ({ presets }) => presets,
  'virtual:method-rules': ({ flows, library }) => methodRules(flows, library),
  'virtual:questions': ({ flows }) => findableQuestions(flows),
  'virtual:changes': ({ flows, journey }) => changeLogs([...(journey ? [journey] : []), ...flows]),
  'virtual:synonyms': ({ synonyms }) => synonyms,
  'virtual:network': ({ lines }) => layOutNetwork(lines),
  ...mapsBy(drawFlowMap),
}

/** In the single file, maps are drawn when they are opened: four drawings of every line would take 28 kB of a mail. */
const STORED = { ...VIRTUAL, ...mapsBy(planFlowMap) }

function mapsBy(make: (id: string, compiled: Compiled) => unknown) {
  return Object.fromEntries(
    LINES.map((id) => [`virtual:map/${id}`, (compiled: Compiled) => make(id, compiled)]),
  )
}

function summary({ id, line, title, terminus, state, questions, reviewed }: Flow) {
  return { id, line, title, terminus, state, questions: questions.length, reviewed: reviewed.date }
}

/**
 * Everything the app imports, by the names under which it is stored; those that share most words stand together.
 * @param left names that are not to be stored
 */
export async function allParts(
  compiled: Compiled,
  left: readonly string[],
): Promise<Record<string, unknown>> {
  const names = Object.keys(STORED).filter((name) => !left.includes(name))
  const made = await Promise.all(names.map((name) => STORED[name]?.(compiled)))
  const virtual = Object.fromEntries(names.map((name, at) => [name, made[at]]))
  const lines = compiled.flows.flatMap((flow) => [
    ...PARTS.map((part) => [storedAs(flow, part), partOf(flow, part, compiled.library)]),
    ...[`virtual:map/${flow.line}`].filter((name) => name in virtual).map((name) => [name, virtual[name]]),
  ])
  // A name keeps its first place.
  return { ...Object.fromEntries(lines), ...virtual }
}

const PARTS = ['asked', 'told'] as const

/** What a part of a flow is called in the store. */
export function storedAs({ id }: Flow, part: string): string {
  return `${id}?${part}`
}

/** A flow file, or one part of it: `?asked` with what its questions need of the library, `?told` with the words of advice. */
export function partOf(flow: Flow, part: string | undefined, library: Library): unknown {
  if (part === undefined) return flow
  const { asked, told } = split(flow)
  return part === 'asked' ? { flow: asked, library: askedLibrary(flow, library) } : told
}

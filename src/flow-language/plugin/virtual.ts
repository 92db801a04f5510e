// The virtual modules: what of the content each one holds.
import type { Flow } from '../../engine/flow.ts'
import type { Compiled } from '../compile.ts'
import { changeLogs, findableQuestions, methodRules } from '../method-rules.ts'
import { vettingRuleWords } from '../vetting-words.ts'
import { LINES } from '../schema-parts.ts'
import { drawFlowMap, layOutNetwork } from './borrowed.ts'

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
  ...Object.fromEntries(
    LINES.map((id) => [`virtual:map/${id}`, (compiled: Compiled) => drawFlowMap(id, compiled)]),
  ),
}

function summary({ id, line, title, terminus, state, questions }: Flow) {
  return { id, line, title, terminus, state, questions: questions.length }
}

// Rules, floors and advice: what is said of methods, and when.
import type { Advice, Floor, FlowMethod, Rule } from '../../engine/flow.ts'
import type { Report } from '../faults.ts'
import { inWords, suggestion } from '../nearest.ts'
import { within, type Place } from '../positions.ts'
import type { OpenFlowFile } from '../schema.ts'
import { readCondition, type Scope } from './conditions.ts'
import { linkMethods, unknownMethod } from './groups.ts'
import type { Names } from './names.ts'
import { checkSources } from './questions.ts'
import { readsOf } from './reads.ts'

/** What the linkers of one flow share. */
export interface Desk {
  names: Names
  report: Report
  /** What the file says at a place, unmended. */
  rawAt: (place: Place) => unknown
}

function conditionAt(
  place: Place,
  what: string,
  standing: Scope['standing'],
  { names, report, rawAt }: Desk,
) {
  return readCondition(rawAt(place), place, { names, report, what, standing })
}

/** Enters the flow's methods into its names; each must have a page in the library. */
export function nameMethods(written: OpenFlowFile['methods'], list: Place, { names, report }: Desk): void {
  for (const [index, { id }] of written.entries()) {
    if (!id) continue
    const place = within(list, index, 'id')
    if (names.methods.has(id)) report(place, 'duplicate', `Method \`${id}\` is listed twice.`)
    else if (!names.library.methods.has(id)) {
      const { hint, nearest } = suggestion(id, names.library.methods)
      report(place, 'unknown', `There is no file methods/${id}.yaml. ${hint}`.trim(), { nearest })
    }
    names.methods.add(id)
  }
}

export function linkFlowMethods(written: OpenFlowFile['methods'], list: Place, desk: Desk): FlowMethod[] {
  const { names, report } = desk
  return written.map(({ id, shown, needs, at_most: atMost, supports }, index) => {
    const place = within(list, index)
    for (const [at, question] of needs.entries()) {
      if (names.questions.has(question)) continue
      const { hint, nearest } = suggestion(question, names.questions.keys())
      const message = `\`${id}\` needs \`${question}\`, but there is no such question. ${hint}`
      report(within(place, 'needs', at), 'unknown', message.trim(), { nearest })
    }
    return {
      id,
      ...(shown !== undefined && {
        shown: conditionAt(within(place, 'shown'), `\`shown\` of \`${id}\``, 'no', desk),
      }),
      needs,
      ...(atMost && { atMost }),
      supports: supports.map(({ because }, at) => {
        const when = within(place, 'supports', at, 'when')
        return { when: conditionAt(when, `A support of \`${id}\``, 'no', desk), because }
      }),
    }
  })
}

export function linkRules(written: OpenFlowFile['rules'], list: Place, desk: Desk): Rule[] {
  const { names, report, rawAt } = desk
  return written.map((rule, index) => {
    const place = within(list, index)
    const { id, severity, because, change, source: sources } = rule
    const methods = linkMethods(rawAt(within(place, 'methods')), within(place, 'methods'), names, report)
    const when = conditionAt(within(place, 'when'), `Rule \`${id}\``, 'yes, but no late facts', desk)
    const { stage } = readsOf(when, names)
    if (change === undefined && severity !== 'note') {
      const message = `Rule \`${id}\` is a ${severity}, so it needs \`change\`: what would have to change.`
      report(within(place, 'change'), 'change', message)
    }
    const circular = stage === 'lead' ? methods.filter((method) => names.ladder.has(method)) : []
    if (circular.length) {
      const why = 'a rule that reads `lead` or `best` comes after the lead is chosen'
      const message = `Rule \`${id}\` speaks of ${inWords(circular, 'and')} on the ladder, but ${why}.`
      report(within(place, 'methods'), 'standing', message)
    }
    if (!sources.length && id) {
      const message = `Rule \`${id}\` names no source. If it is our own judgement, say so: source: judgement.`
      report(within(place, 'id'), 'advice', message, { level: 'warning' })
    }
    checkSources(sources, within(place, 'source'), names.library.sources, report)
    return { id, methods, severity, when, because, ...(change !== undefined && { change }), sources, stage }
  })
}

export function linkFloors(written: OpenFlowFile['floors'], list: Place, { names, report }: Desk): Floor[] {
  return written.map(({ id, method, because, if_nothing_else: ifNothingElse }, index) => {
    if (method && !names.methods.has(method))
      unknownMethod(method, within(list, index, 'method'), names, report)
    return { id, method, because, ifNothingElse }
  })
}

export function linkAdvice(written: OpenFlowFile['advice'], list: Place, desk: Desk): Advice[] {
  return written.map(({ id, text, source: sources, to }, index) => {
    const place = within(list, index)
    checkSources(sources, within(place, 'source'), desk.names.library.sources, desk.report)
    const when = conditionAt(within(place, 'when'), `Advice \`${id}\``, 'yes', desk)
    return { id, when, text, sources, ...(to && { to }) }
  })
}

/** Rules, precedence, floors, advice and doubts share one set of ids: a reason names only its id. */
export function checkReasonIds(flow: OpenFlowFile, top: Place, report: Report): void {
  const seen = new Map<string, string>()
  const claim = (id: string | undefined, what: string, place: Place) => {
    if (!id) return
    const other = seen.get(id)
    if (other) report(place, 'duplicate', `\`${id}\` is the id of ${other} already.`)
    seen.set(id, what)
  }
  for (const [index, { id }] of flow.rules.entries()) claim(id, 'a rule', within(top, 'rules', index, 'id'))
  claim(flow.precedence?.id, 'the precedence', within(top, 'precedence', 'id'))
  for (const [index, { id }] of flow.floors.entries())
    claim(id, 'a floor', within(top, 'floors', index, 'id'))
  for (const [index, { id }] of flow.advice.entries())
    claim(id, 'a piece of advice', within(top, 'advice', index, 'id'))
  for (const [index, { id }] of flow.doubts.entries())
    claim(id, 'a doubt', within(top, 'doubts', index, 'id'))
}

// What a critical friend would ask of a logic model: which rule, and which box, arrow or list it speaks of. Holds no
// sentence; the wording of every rule, with its source, is content.
import type { Id } from '../flow.ts'
import { LOGIC_RULES, type LogicGauges, type LogicRule, type LogicRuleId } from './guide.ts'
import {
  boxesIn,
  COLUMNS,
  isOutcome,
  joinedLinks,
  notesOf,
  rankOf,
  type JoinedLink,
  type LogicBox,
  type LogicModel,
  type LogicPart,
} from './model.ts'
import { isCountOfWork, isFlatTarget, isWork } from './wording.ts'

/** Where the trouble is: one thing, or a part of the model as a whole. */
export type LogicPlace = { box: Id } | { link: Id } | { note: Id } | { part: LogicPart }

export interface LogicFinding {
  rule: LogicRuleId
  at: LogicPlace
}

/** Everything found, by rule, and for each rule in reading order. An empty model has nothing wrong with it. */
export function critique(model: LogicModel, gauges: LogicGauges): LogicFinding[] {
  const links = joinedLinks(model)
  const boxes = COLUMNS.flatMap((column) => boxesIn(model, column))
  const found = [
    ...boxes.flatMap((box) => onBox(box, model, gauges)),
    ...links.flatMap((link) => onLink(link, model)),
    ...onWhole(model, gauges),
  ]
  return LOGIC_RULES.flatMap((rule) => found.filter((finding) => finding.rule === rule))
}

export interface FindingGroup {
  rule: LogicRule
  at: readonly LogicPlace[]
}

/** The findings under the wording of their rules; what must be mended comes first. */
export function grouped(findings: readonly LogicFinding[], rules: readonly LogicRule[]): FindingGroup[] {
  const groups = rules.flatMap((rule) => {
    const at = findings.flatMap((finding) => (finding.rule === rule.id ? [finding.at] : []))
    return at.length > 0 ? [{ rule, at }] : []
  })
  return [
    ...groups.filter(({ rule }) => rule.severity === 'mend'),
    ...groups.filter(({ rule }) => rule.severity === 'think'),
  ]
}

function onBox(box: LogicBox, model: LogicModel, gauges: LogicGauges): LogicFinding[] {
  const at = { box: box.id }
  const when = (rule: LogicRuleId, seen: boolean): LogicFinding[] => (seen ? [{ rule, at }] : [])
  const { text, measure } = box
  if (text.trim() === '') return when('L18', true)
  const counts = isOutcome(box) && isCountOfWork(text, gauges)
  return [
    ...when('L1', isOutcome(box) && measure.trim() === ''),
    // Where nothing is joined that is one thing to say, not one a box.
    ...when('L3', model.links.length > 0 && leadsNowhere(box, model)),
    ...when('L4', model.links.length > 0 && comesFromNowhere(box, model)),
    ...when('L5', isOutcome(box) && !counts && isWork(text, gauges)),
    ...when('L6', counts),
    ...when('L14', isOutcome(box) && (isFlatTarget(text, gauges) || isFlatTarget(measure, gauges))),
    ...when('L17', isOutcome(box) && isCountOfWork(measure, gauges)),
  ]
}

/** A box with nothing to its right has nowhere to lead. */
function leadsNowhere({ id, column }: LogicBox, { boxes, links }: LogicModel): boolean {
  const further = boxes.some((other) => rankOf(other.column) > rankOf(column))
  return further && !links.some(({ from }) => from === id)
}

/** Inputs come from outside, and what is done need not wait for an input. */
function comesFromNowhere({ id, column }: LogicBox, { boxes, links }: LogicModel): boolean {
  const before = boxes.some((other) => rankOf(other.column) < rankOf(column))
  return rankOf(column) >= rankOf('outputs') && before && !links.some(({ to }) => to === id)
}

function onLink({ id, because, start, end }: JoinedLink, model: LogicModel): LogicFinding[] {
  const at = { link: id }
  const when = (rule: LogicRuleId, seen: boolean): LogicFinding[] => (seen ? [{ rule, at }] : [])
  const leap = rankOf(start.column) <= rankOf('activities') && end.column === 'later'
  return [
    ...when('L2', because.trim() === ''),
    // Where there is no step between at all, that is said instead.
    ...when('L8', leap && boxesIn(model, 'early').length > 0),
    ...when('L15', rankOf(end.column) < rankOf(start.column)),
  ]
}

function onWhole(model: LogicModel, { outcomes: most }: LogicGauges): LogicFinding[] {
  const has = (part: (typeof COLUMNS)[number]) => boxesIn(model, part).length > 0
  const outcomes = model.boxes.filter(isOutcome)
  const columns = COLUMNS.filter(has).length
  /** Asking for doubts about a model that says nothing yet would be noise. */
  const saysSomething = outcomes.length > 0 && has('activities')
  const when = (rule: LogicRuleId, part: LogicPart, seen: boolean): LogicFinding[] =>
    seen ? [{ rule, at: { part } }] : []
  return [
    ...when('L7', 'early', has('later') && !has('early')),
    ...when('L9', 'assumption', saysSomething && notesOf(model, 'assumption').length === 0),
    ...when('L10', 'other', saysSomething && notesOf(model, 'other').length === 0),
    ...when('L11', 'risk', saysSomething && notesOf(model, 'risk').length === 0),
    ...notesOf(model, 'risk').flatMap(({ id, watch }): LogicFinding[] =>
      watch.trim() === '' ? [{ rule: 'L12', at: { note: id } }] : [],
    ),
    ...when('L13', 'later', outcomes.length > most),
    ...when('L16', 'later', outcomes.length === 0 && model.boxes.length >= 3),
    ...when('L19', 'activities', model.links.length === 0 && columns >= 2 && model.boxes.length >= 3),
  ]
}

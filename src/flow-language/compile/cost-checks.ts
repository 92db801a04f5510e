// Does costs.yaml hang together? Ids that name nothing, bands out of order, and methods without a price.
import { NEEDED } from '../../costing/cost-book.ts'
import type { Flow, Id } from '../../engine/flow.ts'
import type { Report } from '../faults.ts'
import { suggestion } from '../nearest.ts'
import { within, type Place, type SourceText } from '../positions.ts'
import type { CostsFile, MethodCostText } from '../schema-costs.ts'
import type { LibraryNames } from './names.ts'
import { checkSources } from './questions.ts'

export interface Around {
  names: LibraryNames
  flows: readonly Flow[]
}

interface Written {
  file: SourceText
  value: CostsFile
}

export function checkCosts({ file, value }: Written, { names, flows }: Around, report: Report): void {
  const at = (...path: (string | number)[]): Place => ({ file, path })
  const figures = value.figures.map(({ id }) => id)
  const known = (id: Id, ids: readonly Id[], place: Place, what: string) => {
    if (ids.includes(id)) return
    const { hint, nearest } = suggestion(id, ids)
    report(place, 'unknown', `There is no ${what} \`${id}\`. ${hint}`.trim(), { nearest })
  }

  everySource(value, (source, path) => checkSources(source, at(...path), names.sources, report))
  everyBand(value, (path) => report(at(...path), 'figure', 'Low, central and high must not fall.'))
  everyWhen(value, (when, path) => checkWhen(when, at(...path), flows, report))
  for (const [list, ids] of lists(value)) twice(ids, (index) => at(list, index), report)

  for (const id of NEEDED) {
    if (!figures.includes(id)) report(at('figures'), 'figure', `The figure \`${id}\` is missing.`)
  }
  for (const [index, { value: is, bounds }] of value.figures.entries()) {
    if (is >= bounds.min && is <= bounds.max) continue
    report(at('figures', index, 'value'), 'figure', `${is} is not between ${bounds.min} and ${bounds.max}.`)
  }
  for (const [index, { figure }] of value.scales.entries())
    known(figure, figures, at('scales', index, 'figure'), 'figure')
  for (const [index, { price }] of value.survey_modes.entries())
    known(price, figures, at('survey_modes', index, 'price'), 'figure')

  const priced = [...value.methods, ...value.pieces].map(({ id }) => id)
  for (const list of ['methods', 'pieces'] as const) {
    for (const [index, method] of value[list].entries()) {
      const place = at(list, index)
      for (const [unit, { price }] of method.buys.entries())
        known(price, figures, within(place, 'buys', unit, 'price'), 'figure')
      checkPrice(method, value[list], place, report)
      if (list === 'methods') known(method.id, [...names.methods], within(place, 'id'), 'method')
    }
  }
  for (const id of names.methods) {
    if (priced.includes(id)) continue
    const say = 'Give it days, say what it is priced `like`, or what it is `part_of`.'
    report(at('methods'), 'figure', `The method \`${id}\` has no price. ${say}`)
  }

  const modes = value.survey_modes.map(({ id }) => id)
  for (const [index, { methods, survey_mode: mode }] of value.published.entries()) {
    for (const id of methods) known(id, priced, at('published', index, 'methods'), 'priced method')
    if (mode !== undefined) known(mode, modes, at('published', index, 'survey_mode'), 'survey mode')
  }
  for (const [index, input] of value.inputs.entries()) {
    if (input.kind !== 'choice') continue
    const options = input.options.map(({ id }) => id)
    if (input.id === 'survey_mode')
      for (const id of options) known(id, modes, at('inputs', index, 'options'), 'survey mode')
    known(input.default, options, at('inputs', index, 'default'), 'option')
    for (const { value: implied } of input.implied)
      known(implied, options, at('inputs', index, 'implied'), 'option')
  }
  const questions: [Id, Id[], (string | number)[]][] = [
    [value.scale_question, value.scales.map(({ id }) => id), ['scale_question']],
    [value.time.deadline.question, Object.keys(value.time.deadline.options), ['time', 'deadline']],
    [value.budget.question, Object.keys(value.budget.options), ['budget']],
  ]
  for (const [question, options, path] of questions)
    checkWhen({ [question]: options }, at(...path), flows, report)
  checkBudget(value.budget, at('budget', 'options'), flows, report)
}

/** Either days of its own, a survey, a neighbour to be priced like, or part of something else; and then how long it takes. */
function checkPrice(
  method: MethodCostText,
  others: readonly MethodCostText[],
  place: Place,
  report: Report,
): void {
  const { id, days, survey, like, part_of: partOf, grade, evidence, time } = method
  const ways = [days, survey || undefined, like, partOf].filter((way) => way !== undefined)
  if (ways.length !== 1)
    report(
      place,
      'figure',
      `\`${id}\` must have one of \`days\`, \`survey: true\`, \`like\` and \`part_of\`.`,
    )
  if (like !== undefined) {
    const neighbour = others.find((other) => other.id === like)
    if (!neighbour?.days)
      report(within(place, 'like'), 'unknown', `\`${like}\` has no days of its own to be priced like.`)
  } else if (partOf === undefined && !(grade && evidence && time)) {
    report(place, 'figure', `\`${id}\` needs \`grade\`, \`evidence\` and \`time\`.`)
  }
}

/** The bands of the question and of the book are the same pounds. */
function checkBudget(
  { question, options }: CostsFile['budget'],
  place: Place,
  flows: readonly Flow[],
  report: Report,
): void {
  const asked = flows.flatMap(({ questions }) => questions).find(({ id }) => id === question)
  for (const { id, from } of asked?.options ?? []) {
    const least = options[id]?.least
    if (from === undefined || least === undefined || from === least) continue
    report(
      within(place, id),
      'figure',
      `\`${question}\` says that \`${id}\` begins at ${from}, not ${least}.`,
    )
  }
}

/** Questions may be those of any flow; each option must be one of theirs, whichever flow it is in. */
export function checkWhen(
  when: Readonly<Record<Id, readonly Id[]>>,
  place: Place,
  flows: readonly Flow[],
  report: Report,
): void {
  if (!flows.length) return
  const all = flows.flatMap(({ questions }) => questions)
  for (const [question, options] of Object.entries(when)) {
    const asked = all.filter(({ id }) => id === question)
    if (!asked.length) {
      const { hint, nearest } = suggestion(question, [...new Set(all.map(({ id }) => id))])
      report(place, 'unknown', `No flow asks \`${question}\`. ${hint}`.trim(), { nearest })
      continue
    }
    const offered = [...new Set(asked.flatMap((one) => one.options.map(({ id }) => id)))]
    for (const option of options) {
      if (offered.includes(option)) continue
      const { hint, nearest } = suggestion(option, offered)
      report(place, 'unknown', `\`${question}\` has no option \`${option}\`. ${hint}`.trim(), { nearest })
    }
  }
}

function lists(value: CostsFile): [string, Id[]][] {
  const ids = (list: readonly { id: Id }[]) => list.map(({ id }) => id)
  return [
    ['figures', ids(value.figures)],
    ['scales', ids(value.scales)],
    ['inputs', ids(value.inputs)],
    ['survey_modes', ids(value.survey_modes)],
    ['methods', ids(value.methods)],
    ['pieces', ids(value.pieces)],
    ['published', value.published.map(({ ref }) => ref)],
  ]
}

function twice(ids: readonly Id[], place: (index: number) => Place, report: Report): void {
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) !== index) report(place(index), 'duplicate', `There is another \`${id}\` above.`)
  }
}

type Path = (string | number)[]

function everySource(value: unknown, found: (source: string[], path: Path) => void): void {
  visit(value, [], (part, path) => {
    if (path.at(-1) === 'source' && Array.isArray(part)) found(part as string[], path)
  })
}

/** Wherever something holds low, central and high, or low and high alone. */
function everyBand(value: unknown, wrong: (path: Path) => void): void {
  visit(value, [], (part, path) => {
    const { low, central = low, high } = part as Partial<Record<'low' | 'central' | 'high', unknown>>
    if (typeof low !== 'number' || typeof high !== 'number' || typeof central !== 'number') return
    if (low > central || central > high) wrong(path)
  })
}

function everyWhen(value: unknown, found: (when: Record<Id, Id[]>, path: Path) => void): void {
  visit(value, [], (part, path) => {
    if (path.at(-1) === 'when') found(part as Record<Id, Id[]>, path)
  })
}

function visit(value: unknown, path: Path, see: (part: object, path: Path) => void): void {
  if (typeof value !== 'object' || value === null) return
  see(value, path)
  for (const [key, part] of Object.entries(value))
    visit(part, [...path, Array.isArray(value) ? Number(key) : key], see)
}

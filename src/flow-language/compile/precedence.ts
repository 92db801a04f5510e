// How one impact design is chosen among those that compete. Every list must speak of the same designs, or a design
// would silently drop out of the running.
import type { Flow, Id, Precedence } from '../../engine/flow.ts'
import type { Report } from '../faults.ts'
import { inWords } from '../nearest.ts'
import { within, type Place } from '../positions.ts'
import type { PrecedenceText } from '../schema.ts'
import { readCondition } from './conditions.ts'
import { linkMethods, unknownMethod } from './groups.ts'
import type { Names } from './names.ts'

/** The precedence in its final form, with whatever does not add up reported. */
export function linkPrecedence(
  written: PrecedenceText,
  conditionAt: (place: Place) => unknown,
  place: Place,
  names: Names,
  report: Report,
): NonNullable<Flow['precedence']> {
  const methodsAt = (...path: (string | number)[]) => {
    const at = within(place, ...path)
    return linkMethods(conditionAt(at), at, names, report)
  }
  const ladder = [...names.ladder]
  const classes = written.classes.map(({ id }, index) => ({
    id,
    methods: methodsAt('classes', index, 'methods'),
  }))
  checkClasses(classes, ladder, within(place, 'classes'), report)

  const orders = written.orders.map(({ when }, index) => {
    const at = within(place, 'orders', index)
    const methods = methodsAt('orders', index, 'methods')
    checkOrder(methods, conditionAt(within(at, 'methods')), ladder, within(at, 'methods'), names, report)
    const last = index === written.orders.length - 1
    if (last && when !== undefined) {
      report(
        within(at, 'when'),
        'precedence',
        'The last order decides when no other does, so it has no `when`.',
      )
    } else if (!last && when === undefined) {
      report(
        at,
        'precedence',
        'Only the last order may go without `when`: the ones below it would never decide.',
      )
    }
    if (when === undefined) return { methods }
    const scope = { names, report, what: 'An order of precedence', standing: 'no' } as const
    return { when: readCondition(conditionAt(within(at, 'when')), within(at, 'when'), scope), methods }
  })

  const { id, because, change, last_resort: lastResort } = written
  if (lastResort && !names.methods.has(lastResort))
    unknownMethod(lastResort, within(place, 'last_resort'), names, report)
  return { id, because, change, ladder, classes, ...(lastResort && { lastResort }), orders }
}

function checkClasses(
  classes: Precedence['classes'],
  ladder: readonly Id[],
  place: Place,
  report: Report,
): void {
  const classOf = new Map<Id, Id>()
  for (const [index, { id, methods }] of classes.entries()) {
    const at = within(place, index, 'methods')
    if (classes.findIndex((other) => other.id === id) < index) {
      report(within(place, index, 'id'), 'duplicate', `There are two classes \`${id}\`.`)
    }
    for (const method of methods) {
      const other = classOf.get(method)
      if (other) report(at, 'precedence', `\`${method}\` is in two classes, \`${other}\` and \`${id}\`.`)
      else if (!ladder.includes(method)) report(at, 'precedence', `\`${method}\` is not on the ladder.`)
      classOf.set(method, id)
    }
  }
  const left = ladder.filter((method) => !classOf.has(method))
  if (left.length) report(place, 'precedence', `On the ladder but in no class: ${inWords(left, 'and')}.`)
}

function checkOrder(
  methods: readonly Id[],
  raw: unknown,
  ladder: readonly Id[],
  place: Place,
  names: Names,
  report: Report,
): void {
  const written = (Array.isArray(raw) ? raw : [raw]).flatMap((id) => names.groups.get(id as Id) ?? [id])
  const twice = methods.filter((method) => written.indexOf(method) !== written.lastIndexOf(method))
  const strange = methods.filter((method) => !ladder.includes(method))
  const left = ladder.filter((method) => !methods.includes(method))
  if (twice.length) report(place, 'precedence', `This order lists ${inWords(twice, 'and')} twice.`)
  if (strange.length)
    report(place, 'precedence', `This order lists ${inWords(strange, 'and')}, not on the ladder.`)
  if (left.length)
    report(place, 'precedence', `This order leaves out ${inWords(left, 'and')}, on the ladder.`)
}

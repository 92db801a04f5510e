// Facts are compiled in file order, so that each knows how far the ones it reads look ahead.
import type { Fact } from '../../engine/flow.ts'
import type { Report } from '../faults.ts'
import { within, type Place } from '../positions.ts'
import { RESERVED } from '../schema-parts.ts'
import type { FactText } from '../schema.ts'
import { readCondition } from './conditions.ts'
import type { Names } from './names.ts'
import { further, NOTHING, readsOf } from './reads.ts'

/** Enters the facts into the flow's names; questions and facts share one name space. */
export function nameFacts(written: readonly FactText[], list: Place, names: Names, report: Report): void {
  for (const [index, { id, cases }] of written.entries()) {
    const place = within(list, index, 'id')
    if (!id) continue
    if (RESERVED.includes(id))
      report(place, 'reserved', `A fact may not be called \`${id}\`: the word is reserved.`)
    if (names.questions.has(id)) {
      report(
        place,
        'duplicate',
        `\`${id}\` is a question already; questions and facts share one set of names.`,
      )
    }
    if (names.facts.has(id)) {
      report(place, 'duplicate', `Fact \`${id}\` is in this flow twice.`)
      continue
    }
    names.facts.set(id, {
      index,
      values: cases.map(({ is }) => is).filter(Boolean),
      deepest: -1,
      late: false,
    })
  }
}

/** The facts in their final form; fills in what each reads. */
export function linkFacts(
  written: readonly FactText[],
  conditionAt: (place: Place) => unknown,
  list: Place,
  names: Names,
  report: Report,
): Fact[] {
  return written.map(({ id, says, cases }, index) => {
    const values = new Set<string>()
    const scope = { names, report, what: `Fact \`${id}\``, factsBefore: index, standing: 'yes' } as const
    const linked = cases.map((option, at) => {
      const place = within(list, index, 'cases', at)
      if (values.has(option.is)) {
        const message = `Fact \`${id}\` has two cases for \`${option.is}\`. Join them with any.`
        report(within(place, 'is'), 'duplicate', message)
      }
      values.add(option.is)
      const when = within(place, 'when')
      const condition = readCondition(conditionAt(when), when, scope)
      return { is: option.is, when: condition, ...(option.says !== undefined && { says: option.says }) }
    })
    const reads = linked.map(({ when }) => readsOf(when, names)).reduce(further, NOTHING)
    const late = reads.stage !== 'plain'
    const known = names.facts.get(id)
    if (known?.index === index)
      Object.assign(known, { deepest: reads.deepest, deepestId: reads.deepestId, late })
    return { id, says, cases: linked, late }
  })
}

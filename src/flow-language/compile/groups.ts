// Named sets of methods, and every place where methods may be listed: ids, groups, or all but some.
import type { Id } from '../../engine/flow.ts'
import type { Report } from '../faults.ts'
import { nearest } from '../nearest.ts'
import { within, type Place } from '../positions.ts'
import type { WrittenMethods } from '../schema-parts.ts'
import type { Names } from './names.ts'

/** Writes each group out in full into `names`, in file order; a group may hold groups, but not itself. */
export function linkGroups(
  written: Record<Id, WrittenMethods>,
  place: Place,
  names: Names,
  report: Report,
): void {
  const open: Id[] = []
  const expand = (group: Id): readonly Id[] => {
    const known = names.groups.get(group)
    if (known) return known
    open.push(group)
    const at = within(place, group)
    const methods = readMethods(written[group], at, names, report, (id, where) => {
      if (!Object.hasOwn(written, id)) return undefined
      if (!open.includes(id)) return expand(id)
      report(
        where,
        'cycle',
        `Group \`${group}\` holds itself: ${[...open.slice(open.indexOf(id)), id].join(' → ')}.`,
      )
      return []
    })
    open.pop()
    names.groups.set(group, methods)
    return methods
  }
  for (const group of Object.keys(written)) {
    if (group === 'none' || group === 'always') {
      report(
        within(place, group),
        'reserved',
        `A group may not be called \`${group}\`: the word is reserved.`,
        { on: 'key' },
      )
    }
    expand(group)
  }
}

/** The methods meant by an id, a group, a list of them or {all_but: ...}, each once, in the order written. */
export function linkMethods(written: unknown, place: Place, names: Names, report: Report): Id[] {
  return readMethods(written, place, names, report, (id) => names.groups.get(id))
}

function readMethods(
  written: unknown,
  place: Place,
  names: Names,
  report: Report,
  groupOf: (id: Id, at: Place) => readonly Id[] | undefined,
): Id[] {
  if (typeof written === 'object' && written !== null && 'all_but' in written) {
    for (const key of Object.keys(written)) {
      if (key !== 'all_but')
        report(within(place, key), 'shape', `\`${key}\` does not belong beside \`all_but\`.`, { on: 'key' })
    }
    const left = new Set(readMethods(written.all_but, within(place, 'all_but'), names, report, groupOf))
    return [...names.methods].filter((method) => !left.has(method))
  }
  // A list that is not there was reported as missing already.
  if (written === undefined) return []
  const list: unknown[] = Array.isArray(written) ? written : [written]
  const methods = new Set<Id>()
  for (const [index, id] of list.entries()) {
    const at = Array.isArray(written) ? within(place, index) : place
    if (typeof id !== 'string') {
      report(at, 'shape', 'Name methods by id or group: im-rct, randomised or a list of them.')
    } else if (names.methods.has(id)) {
      methods.add(id)
    } else {
      const group = groupOf(id, at)
      if (group) for (const method of group) methods.add(method)
      else unknownMethod(id, at, names, report)
    }
  }
  if (!list.length) report(place, 'shape', 'This list of methods is empty.')
  return [...methods]
}

/** Reports a method that this flow does not have; nearest among its methods and groups. */
export function unknownMethod(id: Id, at: Place, names: Names, report: Report): void {
  const near = nearest(id, [...names.methods, ...names.groups.keys()])
  const hint = near ? ` Did you mean \`${near}\`?` : ''
  const elsewhere = names.library.methods.has(id)
    ? ` It has a page in flows/methods, but it is not listed under \`methods\` in this flow.`
    : hint
  report(at, 'unknown', `This flow has no method or group \`${id}\`.${elsewhere}`, { nearest: near })
}

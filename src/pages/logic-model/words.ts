// What the page of the logic model says of its parts, aloud and in writing.
import {
  boxCalled,
  isOutcome,
  joinedLinks,
  type Column,
  type JoinedLink,
  type LogicBox,
  type LogicGuide,
  type LogicModel,
  type LogicPart,
  type LogicPlace,
  type PartWords,
} from '../../engine/logic/index.ts'

/** "an input", "a later outcome". */
export function withArticle(one: string): string {
  return `${/^[aeiou]/i.test(one) ? 'an' : 'a'} ${one}`
}

function partWords({ columns, notes }: LogicGuide, part: LogicPart): PartWords {
  return part in columns ? columns[part as Column] : notes[part as Exclude<LogicPart, Column>]
}

/** The words of a box, or that it has none; cut where they only serve to name it. */
export function named({ text }: Pick<LogicBox, 'text'>, most = Infinity): string {
  const words = text.trim().replace(/(?<![.;:])[.;:]+$/, '')
  if (words === '') return 'a box with no words yet'
  return words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words
}

/** What an arrow says: where it leads, and why. */
export function arrowWords({ end, because }: JoinedLink): string {
  const why = because.trim()
  return `Leads to “${named(end)}”. ${why ? `Why: ${/[.!?]$/.test(why) ? why : `${why}.`}` : 'No reason yet.'}`
}

export function arrowsFrom(model: LogicModel, box: string): JoinedLink[] {
  return joinedLinks(model).filter(({ from }) => from === box)
}

export function arrowsTo(model: LogicModel, box: string): JoinedLink[] {
  return joinedLinks(model).filter(({ to }) => to === box)
}

/** Under a box that should be measured; undefined where nothing need be said. */
export function measureWords(box: LogicBox): { measured: boolean; text: string } | undefined {
  const measure = box.measure.trim()
  if (measure) return { measured: true, text: measure }
  return isOutcome(box) ? { measured: false, text: 'Not measured yet' } : undefined
}

/** What a finding is about: "“Fewer complaints”", "the arrow from ... to ...". */
export function placeWords(place: LogicPlace, model: LogicModel, guide: LogicGuide): string {
  if ('part' in place) return partWords(guide, place.part).title
  if ('box' in place) {
    const box = boxCalled(model, place.box)
    return box?.text.trim() ? `“${named(box, 80)}”` : 'the box with no words'
  }
  if ('note' in place) {
    const note = model.notes.find(({ id }) => id === place.note)
    return `“${named({ text: note?.text ?? '' }, 80)}”`
  }
  const link = joinedLinks(model).find(({ id }) => id === place.link)
  return link ? `the arrow from “${named(link.start, 60)}” to “${named(link.end, 60)}”` : 'an arrow'
}

export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

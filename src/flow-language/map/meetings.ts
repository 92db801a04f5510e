// Where lines meet. A question that several flows ask becomes one interchange; all flows must pass their
// interchanges in one common order, or the map could not be drawn without a line running backwards.
import type { Flow, Id } from '../../engine/flow.ts'

export interface Meeting {
  id: Id
  label: string
  /** Rows of the lines that share the question, from the top. */
  rows: readonly number[]
}

/** One flow as the map sees it: which meetings it passes, in order, and its own questions before each and at the end. */
export interface Route {
  flow: Flow
  meetings: readonly Id[]
  /** own[i] holds the questions between meeting i-1 and meeting i; one entry more than there are meetings. */
  own: readonly (readonly Id[])[]
}

/** The shared questions of these flows in an order that suits them all. */
export function meetingsOf(flows: readonly Flow[]): Meeting[] {
  const rest = flows.map((flow) => sharedIn(flow, flows))
  const met: Meeting[] = []
  for (;;) {
    const waiting = new Set(rest.flat())
    if (waiting.size === 0) break
    const id = nextOf([...waiting], rest, flows)
    // A line that is not there yet cannot turn back for it: there the question stays an ordinary station.
    const rows = rest.flatMap((ids, row) => (ids[0] === id ? [row] : []))
    for (const [row, ids] of rest.entries()) rest[row] = ids.filter((one) => one !== id)
    if (rows.length > 1) met.push({ id, label: shortOf(id, flows), rows })
  }
  return met
}

/** Each flow's way through the meetings. */
export function routesOf(flows: readonly Flow[], meetings: readonly Meeting[]): Route[] {
  return flows.map((flow, row) => {
    const mine = new Set(meetings.filter(({ rows }) => rows.includes(row)).map(({ id }) => id))
    const passed: Id[] = []
    const own: Id[][] = [[]]
    for (const { id } of flow.questions) {
      if (mine.has(id)) {
        passed.push(id)
        own.push([])
      } else own.at(-1)?.push(id)
    }
    return { flow, meetings: passed, own }
  })
}

function sharedIn(flow: Flow, flows: readonly Flow[]): Id[] {
  const others = new Set(
    flows.filter((one) => one !== flow).flatMap((one) => one.questions.map(({ id }) => id)),
  )
  return flow.questions
    .filter((question) => question.lines.length > 1 && others.has(question.id))
    .map(({ id }) => id)
}

/** The meeting the fewest lines would miss; among equals, the one that comes earliest in its flows. */
function nextOf(waiting: readonly Id[], rest: readonly (readonly Id[])[], flows: readonly Flow[]): Id {
  const cost = (id: Id) => {
    const missing = rest.filter((ids) => ids.indexOf(id) > 0).length
    const places = flows.flatMap(({ questions }) => {
      const at = questions.findIndex((question) => question.id === id)
      return at < 0 ? [] : [at / questions.length]
    })
    return missing * 1000 + places.reduce((sum, place) => sum + place, 0) / places.length
  }
  const [first] = waiting.map((id) => ({ id, cost: cost(id) })).sort((a, b) => a.cost - b.cost)
  return (first as { id: Id }).id
}

function shortOf(id: Id, flows: readonly Flow[]): string {
  const asked = flows.flatMap(({ questions }) => questions).filter((question) => question.id === id)
  // The words of the question itself, before those of a step of the journey that stands there.
  return (asked.find(({ options }) => options.length > 0) ?? asked[0])?.short ?? id
}

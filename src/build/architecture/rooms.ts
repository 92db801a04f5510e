// Which room may import which. Imports point one way; what each room is for stands in src/README.md.
import type { Import } from './imports.ts'

/** The rooms of the browser, left to right: a file may import from rooms to its left, and from its own. */
const order = [
  'engine',
  'calculators',
  'costing',
  'vetting',
  'report',
  'machines',
  'session',
  'ui',
  'pages',
  'app',
]

/** Rooms that know nothing but themselves, although others stand to their left. */
const alone = ['engine', 'calculators', 'ui']

// flow-language may import the engine alone, with one exception: its command line prices the advice it prints, so it may
// run the costing room, and vets bids; and what the cost book and the vetting book are made of may be known wherever they
// are compiled.
const atBuildTime = ['flow-language', 'build']

/**
 * The one door from the browser into flow-language: a trainer's own exercise is read by the same code as ours, fetched when
 * somebody opens such a file. Nothing else may go through, and nothing else of that room may be imported.
 */
const door = { from: 'src/app/own-exercises.svelte.ts', to: 'src/flow-language/read-exercise.ts' }

/** Packages that would weigh down the first load or belong to the build, and the rooms that may have them all the same. */
const kept: Record<string, { rooms: string[]; why: string }> = {
  yaml: { rooms: [], why: 'flows are compiled to JSON when the app is built' },
  '@valibot/to-json-schema': { rooms: [], why: 'schemas are made when the app is built' },
  valibot: {
    rooms: [],
    why: 'schemas belong to the build; src/session checks by hand what comes in from outside',
  },
  minisearch: {
    rooms: ['pages'],
    why: 'search comes with its page, which is fetched when somebody asks for it',
  },
  'd3-array': { rooms: ['ui'], why: 'charts, with their axes, are drawn in src/ui/charts and nowhere else' },
  'xstate/graph': { rooms: [], why: 'walking a machine is for tests' },
  '@xstate/graph': { rooms: [], why: 'walking a machine is for tests' },
}

const isTest = (path: string) => /\.(test|spec|bench)\.ts$/.test(path)
const room = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1]
const page = (path: string) => /^src\/pages\/([^/]+)/.exec(path)?.[1]

/** What is wrong with an import, and where the code should go; undefined if nothing is. */
export function importFault(one: Import): string | undefined {
  const here = room(one.from)
  // Configuration files and the tests that span rooms may reach anywhere.
  if (!one.from.startsWith('src/')) return undefined
  const fault =
    here === undefined || ![...order, ...atBuildTime].includes(here)
      ? `There is no room for this file. The rooms: ${[...order, ...atBuildTime].join(', ')}.`
      : one.to === undefined
        ? packageFault(one, here)
        : (contentFault(one.to, here, isTest(one.from)) ?? roomFault(one.from, one.to, here))
  return fault && `${one.from} imports '${one.written}'. ${fault}`
}

function packageFault({ from, written }: Import, here: string): string | undefined {
  if (atBuildTime.includes(here) || isTest(from)) return undefined
  if (written.startsWith('virtual:')) return contentFault(written, here, false)
  if (written.startsWith('node:'))
    return 'Browsers have no Node: this belongs in src/flow-language or src/build.'
  const rule = Object.entries(kept).find(([name]) => written === name || written.startsWith(`${name}/`))
  if (rule && !rule[1].rooms.includes(here)) return `Not here: ${rule[1].why}.`
  if (here === 'engine') return 'The engine imports nothing, so that it runs anywhere.'
  const svelte = written === 'svelte' || written.startsWith('svelte/')
  if (here === 'ui' && !svelte && !rule)
    return 'ui imports only itself and Svelte. Wrap it in src/pages or src/app.'
  return undefined
}

/** Real content comes in at one door, so that everything else can be tested with toys. */
function contentFault(to: string, here: string, test: boolean): string | undefined {
  const content = to.startsWith('virtual:') || to.startsWith('flows/')
  if (!content || here === 'app' || atBuildTime.includes(here)) return undefined
  if (test) return 'A test beside the code uses toys; a test of real content goes in tests/.'
  return 'Only src/app gathers real content (its catalogue). Take it from there as a parameter, property or context.'
}

function roomFault(from: string, to: string, here: string): string | undefined {
  const there = room(to)
  if (to.startsWith('tests/')) {
    return isTest(from)
      ? undefined
      : 'Only a test may import from tests/: move this file there, or what it needs here.'
  }
  if (there === undefined) return to.startsWith('src/') ? 'A room may import rooms only.' : undefined
  if (here === 'build') return undefined
  if (there === 'build')
    return 'src/build is for configuration files only: move what is shared to the room that owns it.'
  if (here === 'flow-language') {
    const mayRun = from.startsWith('src/flow-language/cli')
    const isBook = /^src\/(?:costing\/cost|vetting\/book)(?:-[a-z]+)?\.ts$/.test(to)
    return there === here ||
      there === 'engine' ||
      (['costing', 'vetting'].includes(there) && (mayRun || isBook))
      ? undefined
      : 'flow-language may import only the engine and itself.'
  }
  if (there === 'flow-language') {
    if (from === door.from && to === door.to) return undefined
    return 'flow-language runs when the app is built and never in the browser: move what is shared to src/engine.'
  }
  if (here === there) {
    if (here !== 'pages' || page(from) === page(to)) return undefined
    return 'One page never imports another: move what they share to src/ui (looks) or src/session (state).'
  }
  if (alone.includes(here))
    return `${here} imports only itself: move this file to the right of ${there}, or hand it the value.`
  if (order.indexOf(there) < order.indexOf(here)) return undefined
  return `${there} stands to the right of ${here}: move what is needed into ${here} or further left, or hand it down.`
}

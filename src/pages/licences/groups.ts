// Works by licence, the commonest licence first.

/** Somebody else's work in this build. */
export interface Bundled {
  name: string
  version: string
  licence: string
  text: string
}

export interface LicenceGroup {
  licence: string
  /** What it asks, in a sentence; empty for one we have no words for. */
  meaning: string
  works: readonly Bundled[]
}

/** In our words; the licence itself counts. */
const meanings: Readonly<Record<string, string>> = {
  MIT: 'Do what you like with it, as long as this notice stays with it.',
  ISC: 'Do what you like with it, as long as this notice stays with it.',
  'Apache-2.0': 'Do what you like with it, as long as this licence stays with it and changes are marked.',
  'OFL-1.1': 'Use it anywhere. It may not be sold by itself.',
}

/** Groups by licence: the one with most works first, works in the order given. */
export function groupsOf(bundled: readonly Bundled[]): LicenceGroup[] {
  const names = [...new Set(bundled.map(({ licence }) => licence))]
  const groups = names.map((licence) => ({
    licence,
    meaning: Object.hasOwn(meanings, licence) ? (meanings[licence] ?? '') : '',
    works: bundled.filter((each) => each.licence === licence),
  }))
  return groups.sort((a, b) => b.works.length - a.works.length || (a.licence < b.licence ? -1 : 1))
}

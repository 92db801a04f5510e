// What the styles of a component are told apart by. Svelte's own names are twice as long, and stand at every element and
// selector that has styles, far enough apart that compression hardly helps.

/** Names components by where they are. Throws if two would share a name: then one of them needs another file name. */
export function styleNames(): (component: { hash: (text: string) => string; filename: string }) => string {
  const taken = new Map<string, string>()
  return ({ hash, filename }) => {
    // The last letters of the hash are the most evenly spread.
    const name = `s${hash(filename).slice(-4)}`
    const other = taken.get(name) ?? filename
    if (other !== filename)
      throw new Error(
        `${filename} and ${other} would share a name for styles. Call one of them something else.`,
      )
    taken.set(name, filename)
    return name
  }
}

// From data to the text of a JavaScript module.

/**
 * A module whose default export is this data. JSON.parse is faster than a literal for data of this size. The data can
 * never end a script element or start a comment, nor break a line, wherever the module is inlined: those characters
 * are written as escapes inside the JSON itself, where no minifier undoes them.
 */
export function moduleOf(data: unknown): string {
  const json = JSON.stringify(data).replace(/[<\u2028\u2029]/g, escaped)
  return `export default /* @__PURE__ */ JSON.parse(${JSON.stringify(json)})\n`
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

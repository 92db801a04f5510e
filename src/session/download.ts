// A file for the reader to keep. A blob and a link with `download`: that works from a web page and from one opened
// from a disk, in every browser.

/** Hands the reader a file with this name. */
export function download(name: string, content: Blob | string, type = 'application/json'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content
  const href = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = href
  link.download = name
  link.click()
  // Some browsers read the blob only after this turn.
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}

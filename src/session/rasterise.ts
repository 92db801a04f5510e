// A drawing as a PNG, for documents that cannot hold drawings. Worked out on this device: the drawing is read from a
// data address, so nothing is fetched.

/** Twice the size, so that it is sharp in print. */
const SCALE = 2

/** The PNG bytes of a drawing. Rejects if the browser cannot draw it. */
export async function rasterise({
  svg,
  width,
  height,
}: {
  svg: string
  width: number
  height: number
}): Promise<Uint8Array> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * SCALE
  canvas.height = height * SCALE
  const brush = canvas.getContext('2d')
  if (!brush) throw new Error('This browser cannot draw pictures.')
  brush.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('This browser cannot keep pictures.')
  return new Uint8Array(await blob.arrayBuffer())
}

const bases = new Map<number, Float32Array>()

/** The orthonormal cosine basis of `size` points: row x, column u. */
export function cosines(size: number): Float32Array {
  const known = bases.get(size)
  if (known) return known
  const basis = Float32Array.from({ length: size * size }, (_, at) => {
    const [x, u] = [Math.floor(at / size), at % size]
    return Math.sqrt((u === 0 ? 1 : 2) / size) * Math.cos(((2 * x + 1) * u * Math.PI) / (2 * size))
  })
  bases.set(size, basis)
  return basis
}

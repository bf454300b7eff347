import { rmSync } from 'node:fs'

/** Jest's global tear-down: what this run prepared goes with it. */
export default function tearDown(): void {
  if (process.env.PREPARED_DATA) rmSync(process.env.PREPARED_DATA, { recursive: true, force: true })
}

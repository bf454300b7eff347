import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openOutbox } from '../../../local-cloud/outbox'

test('the outbox is still there after a restart, and after half a line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhibu-outbox-'))
  const entry = { at: '2026-07-01T01:30:00.000Z', api: 'subscribeMessage.send', request: { touser: 'a' }, errcode: 0 }
  openOutbox(folder).add(entry)
  appendFileSync(join(folder, 'outbox.jsonl'), '{"at":')
  expect(openOutbox(folder).list()).toEqual([entry])
  openOutbox(folder).clear()
  expect(openOutbox(folder).list()).toEqual([])
  rmSync(folder, { recursive: true })
})

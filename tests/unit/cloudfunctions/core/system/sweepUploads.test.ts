import type { UploadTicket } from '../../../../../cloudfunctions/core/platform/upload'
import { sweepUploads } from '../../../../../cloudfunctions/core/system/sweepUploads'

const mockDocs = new Set<string>()
let mockFiles: { fileId: string }[] = []
const mockCleared: string[] = []
let mockTickets: Partial<UploadTicket>[] = []
jest.mock('../../../../../cloudfunctions/core/platform/db', () => ({
  readDoc: async (collection: string, id: string) =>
    mockDocs.has(`${collection}/${id}`) ? { files: mockFiles } : null,
}))
jest.mock('../../../../../cloudfunctions/core/platform/log', () => ({ log: () => undefined }))
jest.mock('../../../../../cloudfunctions/core/platform/upload', () => ({
  clearPath: async (path: string) => void mockCleared.push(path),
  closeTicket: async () => undefined,
  thumbPathOf: ({ keptPath }: { keptPath: string }) => `${keptPath}.small`,
  oldestTickets: async () => mockTickets,
  sweptFrom: ({ createdAt }: { createdAt: string }) => createdAt,
}))

describe('tickets nobody finished with', () => {
  const sweep = async (ticket: Partial<UploadTicket>) => {
    mockCleared.length = 0
    mockTickets = [
      { cloudPath: 'incoming/a', keptPath: 'kept/a', usedBy: 'one', createdAt: '2026-11-20T00:00:00.000Z', ...ticket },
    ]
    expect(await sweepUploads('2026-11-20T01:00:00.000Z', 'r')).toEqual({ did: 1, next: null })
    return mockCleared
  }

  it('lose their upload, and what an act stored before it broke off', async () => {
    expect(await sweep({ purpose: 'photo' })).toEqual(['incoming/a', 'kept/a', 'kept/a.small'])
    expect(await sweep({ purpose: 'material' })).toEqual(['incoming/a', 'kept/a'])
    expect(await sweep({ purpose: 'roster' })).toEqual(['incoming/a'])
    expect(await sweep({ purpose: 'photo', usedBy: null })).toEqual(['incoming/a'])
  })

  it('0.28: lose the document of a meeting that does not name it, or does no longer', async () => {
    const ticket = { purpose: 'attachment' as const, usedBy: 'm1:a1' }
    expect(await sweep(ticket)).toEqual(['incoming/a', 'kept/a'])
    mockDocs.add('meetings/m1')
    mockFiles = [{ fileId: 'cloud://env/kept/b' }]
    expect(await sweep(ticket)).toEqual(['incoming/a', 'kept/a'])
    mockFiles.push({ fileId: 'cloud://env/kept/a' })
    expect(await sweep(ticket)).toEqual(['incoming/a'])
  })

  it('leave alone what a document has taken', async () => {
    mockDocs.add('photos/one').add('studyMaterials/one')
    for (const purpose of ['photo', 'material'] as const) expect(await sweep({ purpose })).toEqual(['incoming/a'])
  })
})

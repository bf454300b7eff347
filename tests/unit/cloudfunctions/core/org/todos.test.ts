import { postTodos } from '../../../../../cloudfunctions/core/org/todos'
import type { StoredPost } from '../../../../../cloudfunctions/core/platform/actor'

const secretaryPost: StoredPost = {
  post: 'branchSecretary',
  path: '/organ/b3/',
  nodeId: 'b3',
  nodeName: '第三党支部',
  nodeKind: 'branch',
  startOn: '2026-01-01',
  termEndsOn: null,
  confirmed: true,
}

it('asks to confirm only what is not confirmed', () => {
  const posts: StoredPost[] = [
    secretaryPost,
    { ...secretaryPost, post: 'inspector', confirmed: false, nodeName: '机关党委' },
  ]
  expect(postTodos({ _id: 'm', name: '施督查', posts })).toMatchObject([
    { title: '确认施督查任督查人员', note: '机关党委 · 首任须由您确认后生效' },
  ])
})

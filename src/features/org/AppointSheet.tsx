import { beijingDay } from '../../contract/days'
import type { MemberDetail, NodeRow } from '../../contract/org'
import type { Post } from '../../contract/vocabulary'
import { postLabels, takesLabel } from '../../contract/vocabulary'
import { Answered } from '../../components/Answered'
import { Notice } from '../../components/Notice'
import { PickerField } from '../../components/PickerField'
import { Sheet } from '../../components/Sheet'
import { TextField } from '../../components/TextField'
import { useKeptForm } from '../../platform/outbox'
import { serverNow } from '../../platform/serverClock'
import { useAnswer } from '../../platform/serverState'
import { toast } from '../../platform/tell'
import { useAct } from '../../platform/useAct'
import { appoint, askGroups, askNode, askTree } from './api'
import { NodeField } from './NodeField'
import { postsOffered, usualTermEnd } from './presentPost'
import { pastDayNote } from './presentSituation'

/** The branch itself, its groups, and what the caller looks after: where somebody of the branch is likely to hold a post. */
const askNear = async (branchId: string): Promise<NodeRow[]> => {
  const [branch, groups, { nodes }] = await Promise.all([askNode(branchId), askGroups(branchId), askTree()])
  const { id, name, kind, parentId } = branch
  return [...new Map([{ id, name, kind, parentId }, ...groups, ...nodes].map((node) => [node.id, node])).values()]
}

/** Names somebody to a post. */
export function AppointSheet({
  member,
  onDone,
  onClose,
}: {
  member: MemberDetail
  onDone: () => void
  onClose: () => void
}) {
  const near = useAnswer(`org.appointNear.${member.branchId}`, () => askNear(member.branchId))
  const { busy, problem, run } = useAct()
  const { fields, put, field, done, kept } = useKeptForm(`org.appoint.${member.id}`, () => ({
    // Their own branch, unless another is chosen.
    node: null as NodeRow | null,
    post: undefined as Post | undefined,
    label: '',
    startOn: beijingDay(serverNow()),
    termEndsOn: null as string | null,
  }))
  const node = fields.node ?? near.data?.[0]
  const kind = node?.kind
  const choosePost = (post: Post) => {
    put('post')(post)
    if (kind) put('termEndsOn')(usualTermEnd(kind, post, fields.startOn))
  }
  const past = pastDayNote(fields.startOn, beijingDay(serverNow()))
  const chooseNode = (chosen: NodeRow) => {
    put('node')(chosen)
    put('post')(undefined)
  }
  const submit = () => {
    const { post, label, startOn, termEndsOn } = fields
    if (!post || !node) return
    void run(
      () =>
        appoint({
          memberId: member.id,
          nodeId: node.id,
          post,
          label: takesLabel(post) ? label.trim() || undefined : undefined,
          startOn,
          termEndsOn,
        }),
      done(({ confirmed }) => {
        if (!confirmed) toast('已提交，等认领机关的同志确认')
        onDone()
      }),
    )
  }
  return (
    <Sheet
      title={`给${member.name}任职`}
      actText="任职"
      ready={Boolean(fields.post)}
      busy={busy}
      problem={problem}
      onAct={submit}
      onClose={onClose}
      kept={kept}
    >
      <Answered answer={near} rows={2}>
        {(nodes) => (
          <>
            <NodeField label="党组织" value={node ?? null} near={nodes} onChange={chooseNode} at="nodeId" />
            <PickerField
              mode="selector"
              label="职务"
              value={fields.post}
              onChange={choosePost}
              choices={(kind ? postsOffered(kind) : []).map((value) => ({ value, text: postLabels[value] }))}
              at="post"
            />
          </>
        )}
      </Answered>
      {fields.post && takesLabel(fields.post) && (
        <TextField
          label="分工"
          hint="写在职务后面，例如：保密委员兼联络员"
          required={false}
          {...field('label')}
          maxLength={20}
        />
      )}
      <PickerField mode="date" label="开始日期" {...field('startOn')} />
      <PickerField
        mode="date"
        label="任期届满日期"
        required={false}
        value={fields.termEndsOn ?? undefined}
        onChange={put('termEndsOn')}
        placeholder="没有任期"
        hint="支部委员会每届 3 年，机关党委每届 5 年，按选举结果改。"
        at="termEndsOn"
      />
      {past && <Notice>{past}</Notice>}
    </Sheet>
  )
}

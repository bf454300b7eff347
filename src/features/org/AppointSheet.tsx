import { beijingDay } from '../../contract/days'
import type { MemberDetail } from '../../contract/org'
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
import { appoint, askTree } from './api'
import { postsOffered, usualTermEnd } from './presentPost'
import { pastDayNote } from './presentSituation'
import { presentTree } from './presentTree'

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
  const tree = useAnswer('org.tree', askTree)
  const { busy, problem, run } = useAct()
  const { fields, put, field, done, kept } = useKeptForm(`org.appoint.${member.id}`, () => ({
    nodeId: member.branchId,
    post: undefined as Post | undefined,
    label: '',
    startOn: beijingDay(serverNow()),
    termEndsOn: null as string | null,
  }))
  const kind = tree.data?.nodes.find(({ id }) => id === fields.nodeId)?.kind
  const choosePost = (post: Post) => {
    put('post')(post)
    if (kind) put('termEndsOn')(usualTermEnd(kind, post, fields.startOn))
  }
  const past = pastDayNote(fields.startOn, beijingDay(serverNow()))
  const chooseNode = (nodeId: string) => {
    put('nodeId')(nodeId)
    put('post')(undefined)
  }
  const submit = () => {
    const { post } = fields
    if (!post) return
    void run(
      () =>
        appoint({
          ...fields,
          post,
          label: takesLabel(post) ? fields.label.trim() || undefined : undefined,
          memberId: member.id,
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
      <Answered answer={tree} rows={2}>
        {({ nodes }) => (
          <>
            <PickerField
              mode="selector"
              label="党组织"
              value={fields.nodeId}
              onChange={chooseNode}
              choices={presentTree(nodes).map(({ id, name }) => ({ value: id, text: name }))}
              at="nodeId"
            />
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

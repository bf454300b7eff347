import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { CheckList } from '../../components/CheckList'
import { DraftNotices } from '../../components/DraftNotices'
import { Field } from '../../components/Field'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { TextArea } from '../../components/TextArea'
import { feedbackSubjectLabels, feedbackSubjects } from '../../contract/feedbackWords'
import { replacePage } from '../../platform/navigate'
import { refusalOf, storedText, useDraft, useFinish } from '../../platform/outbox'
import { routes } from '../../platform/routes'
import type { FeedbackFields } from './sender'

const blank: FeedbackFields = { about: null, text: '' }

/** Says it once; about the system or the work, never about what a named person thinks. */
export function FeedbackForm({ draftId }: { draftId: string | undefined }) {
  const form = useDraft<FeedbackFields>('feedback', draftId, { fields: blank, slot: 'new' })
  const { draft, fields, put, field, locked } = form
  const send = useFinish(form, {
    onSent: (feedbackId) => void replacePage(routes.feedbackItem, { feedbackId }),
    onStored: () => void replacePage(routes.feedback),
  })
  return (
    <Page
      title="有什么意见或建议"
      problem={refusalOf(draft)}
      note="只有答复的机关党委专职党务干部知道是您提的"
      acts={
        <ActionBar note={storedText(draft.savedAt, form.storeState)}>
          <Button kind="primary" loading={locked} disabled={fields.text.trim() === ''} onClick={() => void send()}>
            提交
          </Button>
        </ActionBar>
      }
    >
      <Notice tone="amber">请勿填写涉密内容。</Notice>
      <DraftNotices form={form} />
      <Card>
        <TextArea
          label="意见"
          {...field('text')}
          maxLength={1000}
          disabled={locked}
          hint="说系统和工作上的事，不评论某个人的想法；反映违纪问题请走纪检渠道"
        />
        <Field label="关于什么" required={false} at="about">
          <CheckList
            label="关于什么"
            single
            choices={feedbackSubjects.map((value) => ({ value, text: feedbackSubjectLabels[value] }))}
            values={fields.about ? [fields.about] : []}
            onChange={([chosen]) => put('about')(chosen ?? null)}
          />
        </Field>
      </Card>
    </Page>
  )
}

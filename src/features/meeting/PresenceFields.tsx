import { TextField } from '../../components/TextField'

interface Presence {
  presentAtVote: string
  enteredWhy: string
}

/** How many were there when it was taken; asked once the meeting is over, with a reason where rows added since make it enough. */
export const PresenceFields = ({
  label,
  form,
  isOver,
  set,
}: {
  label: string
  form: Presence
  isOver: boolean
  set: (part: Partial<Presence>) => void
}) => (
  <>
    <TextField
      label={label}
      hint={isOver ? '会后登记，请填写当时在场的人数' : '不填按签到人数'}
      required={isOver}
      type="number"
      value={form.presentAtVote}
      onChange={(presentAtVote) => set({ presentAtVote })}
      maxLength={6}
      at="presentAtVote"
    />
    {isOver && (
      <TextField
        label="补录说明"
        hint="到会人数要靠会后补录才够时填写"
        required={false}
        value={form.enteredWhy}
        onChange={(enteredWhy) => set({ enteredWhy })}
        maxLength={200}
        at="enteredWhy"
      />
    )}
  </>
)

import { Gate } from '../../../features/session/Gate'
import { TalkSettings } from '../../../features/talk/TalkSettings'

export default function TalkSettingsPage() {
  return (
    <Gate>
      <TalkSettings />
    </Gate>
  )
}

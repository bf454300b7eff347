import type { FeatureHandlers } from '../request'
import { home } from './home'

export const reminderHandlers: FeatureHandlers<'reminder'> = {
  'reminder.home': home,
}

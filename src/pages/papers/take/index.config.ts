export default definePageConfig({ navigationBarTitleText: '取走表册' })

export default definePageConfig({ navigationBarTitleText: '代录请假' })

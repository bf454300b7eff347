export default definePageConfig({ navigationBarTitleText: '各支部应完成的事项' })

/** Refuses to start with unsafe settings or a database role that could get round row security. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { checkBeforeServing } = await import('@/lib/server/start-check');
  await checkBeforeServing();
}

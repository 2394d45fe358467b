import { paths } from '@/lib/paths';
import { PortalPage, portalMetadata } from '../../../_components/portal-page';

export const generateMetadata = portalMetadata(paths.session);

export default function Page() {
  return <PortalPage path={paths.session} />;
}

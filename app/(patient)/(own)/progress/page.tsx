import { portalPaths } from '@/lib/portal-paths';
import { PortalPage, portalMetadata } from '../../_components/portal-page';

export const generateMetadata = portalMetadata(portalPaths.progress);

export default function Page() {
  return <PortalPage path={portalPaths.progress} />;
}

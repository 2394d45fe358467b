-- Who holds a session secret, in one statement: it opens the context of the transaction as far as the secret reaches, and reads the
-- session, its clinic and its holder under the caller's own rights. Null when nothing is behind the secret or the session has ended.
-- Whether it is too old, and whether its holder may still enter, is judged by whoever asks.
CREATE FUNCTION app_enter(hash text) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  found_session sign_in_session;
BEGIN
  PERFORM set_config('app.clinic_id', '', true), set_config('app.patient_id', '', true),
    set_config('app.practitioner_id', '', true), set_config('app.secret_hash', hash, true);
  SELECT * INTO found_session FROM sign_in_session WHERE secret_hash = hash AND ended_at IS NULL;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  PERFORM set_config('app.clinic_id', found_session.clinic_id::text, true),
    set_config('app.patient_id', coalesce(found_session.patient_id::text, ''), true);
  RETURN jsonb_build_object(
    'sessionId', found_session.id,
    'clinicId', found_session.clinic_id,
    'createdAt', found_session.created_at,
    'lastSeenAt', found_session.last_seen_at,
    'sharedDevice', found_session.shared_device,
    'clinic', (
      SELECT jsonb_build_object('name', c.name, 'locale', c.locale, 'timeZone', c.time_zone, 'paperSize', c.paper_size, 'isDemo', c.is_demo)
      FROM clinic c WHERE c.id = found_session.clinic_id AND c.closed_at IS NULL),
    'practitioner', (
      SELECT jsonb_build_object('id', p.id, 'roleId', r.id, 'roles', r.roles, 'name', r.display_name)
      FROM practitioner_role r JOIN practitioner p ON p.id = r.practitioner_id
      WHERE r.clinic_id = found_session.clinic_id AND r.id = found_session.practitioner_role_id
        AND r.ended_at IS NULL AND p.disabled_at IS NULL),
    'patient', (
      SELECT jsonb_build_object('id', p.id, 'name', p.call_name, 'language', p.language, 'timeZone', p.time_zone,
        'relatedPersonId', k.id, 'carerName', k.name)
      FROM access_link l
      JOIN patient p ON p.clinic_id = l.clinic_id AND p.id = l.patient_id
      LEFT JOIN related_person k ON k.clinic_id = l.clinic_id AND k.patient_id = l.patient_id AND k.id = l.related_person_id
      WHERE l.clinic_id = found_session.clinic_id AND l.patient_id = found_session.patient_id
        AND l.id = found_session.access_link_id AND l.revoked_at IS NULL));
END $$;

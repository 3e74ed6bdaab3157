-- Who is in a segment, in the order of their ids.
create index ix_segment_membership_projection_members on segment_membership_projection (segment, profile_id) where member;

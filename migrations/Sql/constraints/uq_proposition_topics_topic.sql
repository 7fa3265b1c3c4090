-- A proposition has a topic once. Checked at commit, because rows that swap places collide in between.
alter table proposition_topics add constraint uq_proposition_topics_topic
    unique (proposition_id, topic_id) deferrable initially deferred;

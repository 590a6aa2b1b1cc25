{{ config(materialized='table') }}
select record_id as document_id, title from landing.main.documents
